import { expect, test, type Page } from '@playwright/test';
import { delays, readBarcodes, sightings, type Sighting } from '../support/barcode';
import { LOOP_MS } from '../support/camera';
import type { Listening } from '../support/sound';
import { percentile, printTable, type Row } from './figures';
import { pageIn, show, stageAndHouse } from './pages';
import { receivedVideo } from './received';

const SECONDS = Number(process.env.BENCH_SECONDS ?? 20);
/** Each node has a range of its own. */
const PORTS_OF_A_NODE = 1_000;
const AIM_MS = 20;
/** Until a place on the floor is free again. */
const GONE_MS = 12_000;

const browsers = stageAndHouse();

test('cascade', async () => {
  const { studio, viewer } = await show(browsers);
  const further = await pageIn(browsers.house);
  await watch(further, studio.slug);
  await studio.page.evaluate(readBarcodes, 'video[aria-label="Preview"]');
  await further.evaluate(readBarcodes, 'video');

  const rows: Row[] = [];
  // Who sat through the other's arrival has a longer jitter buffer from it: like is compared with like.
  for (const again of [false, true]) {
    if (again) await comeAgain(viewer, studio.slug);
    await apart(viewer, further);
    await viewer.evaluate(readBarcodes, 'video');
    const from = Date.now();
    await viewer.waitForTimeout(SECONDS * 1_000);
    const sent = await sightings(studio.page);
    // At the same time, since what else the machine does is in both.
    const [came, was] = ['who came last', 'who was there'];
    rows.push({ what: `home, ${again ? came : was}`, values: await lateness(viewer, sent, from) });
    rows.push({ what: `cascade, ${again ? was : came}`, values: await lateness(further, sent, from) });
  }

  const [homeFirst, cascadeLast, homeLast, cascadeFirst] = rows.map(({ values }) => percentile(values, 50));
  const added = [(cascadeLast ?? NaN) - (homeLast ?? NaN), (cascadeFirst ?? NaN) - (homeFirst ?? NaN)].map(
    (ms) => ms.toFixed(0),
  );
  printTable('Glass to glass, own preview to viewer', rows, {
    'the cascade adds': `${added.join(' and ')} ms (p50 ≤ ${AIM_MS})`,
    home: sizeOf(await receivedVideo(viewer)),
    cascade: sizeOf(await receivedVideo(further)),
  });
  await studio.end();
});

async function watch(page: Page, slug: string): Promise<void> {
  await page.goto(`/c/${slug}`);
  await expect(page.getByRole('button', { name: 'Unmute' })).toBeVisible();
  await page.waitForTimeout(4_000);
}

async function comeAgain(page: Page, slug: string): Promise<void> {
  await page.goto('about:blank');
  await page.waitForTimeout(GONE_MS);
  await watch(page, slug);
}

async function apart(viewer: Page, further: Page): Promise<void> {
  const [home, edge] = await Promise.all([serverPort(viewer), serverPort(further)]);
  if (Math.abs(home - edge) < PORTS_OF_A_NODE) throw new Error(`Both watch from one node: ${home}, ${edge}.`);
}

async function lateness(page: Page, sent: Sighting[], from: number): Promise<number[]> {
  const seen = (await sightings(page)).filter(({ at }) => at >= from);
  return delays(sent, seen, ({ at }) => at, LOOP_MS / 2);
}

function sizeOf({ size, fps }: Record<string, string>): string {
  return `${size ?? '–'}@${fps ?? '–'}`;
}

/** Where the newest connection's media comes from. */
function serverPort(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const report = await (window as Listening).connections?.at(-1)?.getStats();
    let port = 0;
    report?.forEach((entry: Record<string, unknown>) => {
      if (entry.type !== 'candidate-pair' || entry.state !== 'succeeded' || entry.nominated !== true) return;
      const remote = report.get(String(entry.remoteCandidateId)) as { port?: number } | undefined;
      port = remote?.port ?? port;
    });
    return port;
  });
}
