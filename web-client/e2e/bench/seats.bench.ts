import { chromium as playwright, expect, test, type Page } from '@playwright/test';
import { chromium, FAKE_DEVICES, GRANTED } from '../support/browser';
import { NarrowLink } from '../support/NarrowLink';
import { frames, longestGap, recordFrames, type Frame } from '../support/picture';
import { occupySeat, seatChip, sitDown } from '../support/seats';
import { ensureToneFile, longestSilence, LISTENING, recordSound, TONE_FILE } from '../support/tone';
import { Studio } from '../support/Studio';
import { printTable } from './figures';
import { pageIn, SMALL_WINDOW } from './pages';

const TIMES = Number(process.env.BENCH_TIMES ?? 20);
const NARROW_SECONDS = Number(process.env.BENCH_SECONDS ?? 120);
const NARROW = 300_000;
const SETTLE_MS = 3_000;

async function stage(): Promise<{ studio: Studio; close: () => Promise<void> }> {
  ensureToneFile();
  const browser = await playwright.launch(
    chromium(...FAKE_DEVICES, `--use-file-for-fake-audio-capture=${TONE_FILE}`, GRANTED),
  );
  const studio = new Studio(await pageIn(browser, SMALL_WINDOW));
  await studio.enter();
  await studio.goLive();
  return { studio, close: () => browser.close() };
}

async function watching(page: Page, slug: string): Promise<void> {
  await page.goto(`/c/${slug}`);
  await page.getByRole('button', { name: 'Unmute' }).click();
  await recordFrames(page);
  await expect.poll(async () => (await frames(page)).length).toBeGreaterThan(30);
}

/** Frames that are black or the same as the one before show nothing new. */
const moving = (recorded: Frame[]) => recorded.filter(({ change }) => change > 0);

test('changing seats', async () => {
  const { studio, close } = await stage();
  const house = await playwright.launch({
    ...chromium(...LISTENING.args),
    ignoreDefaultArgs: LISTENING.ignoreDefaultArgs,
  });
  const page = await pageIn(house, SMALL_WINDOW);
  await watching(page, studio.slug);
  await recordSound(page);
  const still = { up: [] as number[], down: [] as number[] };
  const silent = { up: [] as number[], down: [] as number[] };
  for (let i = 0; i < TIMES; i += 1)
    for (const [way, seat] of [
      ['up', 'Gallery'],
      ['down', 'Floor'],
    ] as const) {
      const from = Date.now();
      await sitDown(page, seat);
      await page.waitForTimeout(SETTLE_MS);
      const to = Date.now();
      still[way].push(longestGap(moving(await frames(page)), from));
      silent[way].push(await longestSilence(page, from, to));
    }
  printTable(
    'From one seat to the other, by the menu',
    [
      { what: 'floor to gallery: longest still or black picture', values: still.up, aim: { p95: 300 } },
      { what: 'gallery to floor: longest still or black picture', values: still.down, aim: { p95: 300 } },
      { what: 'floor to gallery: longest silence', values: silent.up, aim: { p95: 200 } },
      { what: 'gallery to floor: longest silence', values: silent.down, aim: { p95: 200 } },
    ],
    {},
  );
  await house.close();
  await close();
});

test('a floor of three', async () => {
  const { studio, close } = await stage();
  await studio.placesOnTheFloor(3);
  const house = await playwright.launch(chromium());
  const early = await Promise.all([1, 2, 3].map(() => pageIn(house)));
  for (const page of early) await occupySeat(page, studio.slug);
  const waiting = [await pageIn(house), await pageIn(house), await pageIn(house)] as const;
  for (const page of waiting) {
    await page.goto(`/c/${studio.slug}`);
    await expect(seatChip(page, 'Gallery')).toBeVisible();
  }
  await seatChip(waiting[2], 'Gallery').click();
  const why = await waiting[2].getByText('The floor is full.').textContent();
  const left = Date.now();
  await early[0]?.close();
  await expect(seatChip(waiting[0], 'Floor')).toBeVisible();
  const called = Date.now() - left;
  const others = await Promise.all(
    [waiting[1], waiting[2]].map((page) => seatChip(page, 'Gallery').isVisible()),
  );
  printTable(
    'A floor of 3, and 6 viewers',
    [
      {
        what: 'one leaves: the longest-waiting has the picture of the floor',
        values: [called],
        aim: { p95: 5_000 },
      },
    ],
    { 'the sixth is told': why ?? '–', 'the other two stay in the gallery': String(others.every(Boolean)) },
  );
  await house.close();
  await close();
});

test('a narrow link', async () => {
  const { studio, close } = await stage();
  const house = await playwright.launch(chromium());
  const page = await pageIn(house);
  const link = await NarrowLink.between(page);
  await watching(page, studio.slug);
  await page.waitForTimeout(65_000);

  const narrowed = Date.now();
  link.narrow(NARROW);
  await page.waitForTimeout(NARROW_SECONDS * 1_000);
  const widened = Date.now();
  link.widen();
  const full = async () => (await frames(page)).at(-1)?.height ?? 0;
  await expect.poll(full, { timeout: 150_000 }).toBe(360);
  const recovered = Date.now() - widened;

  const all = await frames(page);
  const whole = all.filter(({ at }) => at > narrowed && at < widened);
  const settled = whole.filter(({ at }) => at > narrowed + 5_000);
  const stillness = (of: Frame[]) => stills(of).reduce((sum, each) => sum + each, 0);
  const share = (of: Frame[], seconds: number) =>
    `${((100 * stillness(of)) / (1_000 * seconds)).toFixed(2)} %`;
  printTable(
    `Through ${NARROW / 1_000} kbit/s for ${NARROW_SECONDS} s, then freely`,
    [
      { what: 'each time the picture stood still for more than 250 ms', values: stills(whole) },
      { what: 'until the whole picture was back', values: [recovered], aim: { p95: 15_000 } },
    ],
    {
      'frames a second, after 5 s': (settled.length / (NARROW_SECONDS - 5)).toFixed(1) + ' (aim: 20)',
      'still, after 5 s': share(settled, NARROW_SECONDS - 5) + ' (aim: 0.5 %)',
      'still, from the first moment': share(whole, NARROW_SECONDS),
      heights: [...new Set(whole.map(({ height }) => height))].join(', '),
      'the player says': (await page.getByRole('button', { name: /^(Floor|Gallery)/ }).textContent()) ?? '–',
    },
  );
  link.close();
  await house.close();
  await close();
});

function stills(of: Frame[]): number[] {
  return of.map(({ at }, i) => at - (of[i - 1]?.at ?? at)).filter((gap) => gap > 250);
}
