import { chromium as playwright, expect, test, type Page } from '@playwright/test';
import { chromium, FAKE_DEVICES, GRANTED } from '../support/browser';
import { frames, longestGap, recordFrames } from '../support/picture';
import { nextWelcome } from '../support/sessions';
import { kill, portOpens } from '../support/stack';
import { Studio } from '../support/Studio';
import { printTable } from './figures';
import { pageIn } from './pages';
import { receivedVideo } from './received';

const TIMES = Number(process.env.BENCH_TIMES ?? 5);
/** Supervision restarts at once what had run for a while, and later and later what keeps falling. */
const STEADY_MS = 35_000;

async function picture(page: Page): Promise<void> {
  await recordFrames(page);
  await expect.poll(async () => (await frames(page)).length).toBeGreaterThan(30);
}

async function mediaServerKilled(viewer: Page): Promise<number> {
  await picture(viewer);
  const killed = kill('janus');
  await expect
    .poll(async () => (await frames(viewer)).filter(({ at }) => at > killed + 1_000).length)
    .toBeGreaterThan(30);
  return longestGap(await frames(viewer), killed);
}

interface Restart {
  resumed: number;
  gap: number;
  down: number;
}

async function serviceKilled(viewer: Page, broadcaster: Page): Promise<Restart> {
  await picture(viewer);
  const welcomes = Promise.all([nextWelcome(viewer), nextWelcome(broadcaster)]);
  const killed = kill('service');
  const opened = await portOpens();
  const back = (await welcomes).map(({ at }) => at - opened);
  await viewer.waitForTimeout(5_000);
  return { resumed: Math.max(...back), gap: longestGap(await frames(viewer), killed), down: opened - killed };
}

test('recovery', async () => {
  const browser = await playwright.launch(chromium(...FAKE_DEVICES, GRANTED));
  const studio = new Studio(await pageIn(browser));
  await studio.enter();
  await studio.goLive();
  const viewer = await pageIn(browser);
  await viewer.goto(`/c/${studio.slug}`);
  await expect(viewer.getByRole('button', { name: 'Unmute' })).toBeVisible();

  const gaps: number[] = [];
  const restarts: Restart[] = [];
  for (let i = 0; i < TIMES; i += 1) {
    await viewer.waitForTimeout(STEADY_MS);
    gaps.push(await mediaServerKilled(viewer));
    restarts.push(await serviceKilled(viewer, studio.page));
  }
  printTable(
    'Killed with -9',
    [
      { what: 'media server: gap in the picture', values: gaps, aim: { p95: 3_000 } },
      { what: 'service: longest gap in the picture', values: restarts.map(({ gap }) => gap) },
      { what: 'service: until its port was open again', values: restarts.map(({ down }) => down) },
      {
        what: 'service: port open to both pages resumed',
        values: restarts.map(({ resumed }) => resumed),
        aim: { p95: 2_000 },
      },
    ],
    await receivedVideo(viewer),
  );
  await browser.close();
});
