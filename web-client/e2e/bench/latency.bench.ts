import { chromium as playwright, expect, test, type Browser } from '@playwright/test';
import { delays, readBarcodes, sightings } from '../support/barcode';
import { chromium, FAKE_DEVICES, GRANTED } from '../support/browser';
import { LOOP_MS } from '../support/camera';
import { Studio } from '../support/Studio';
import { printTable } from './figures';
import { joinTimes, loadTimes, stepInTimes } from './joining';
import { pageIn } from './pages';
import { receivedVideo } from './received';

const SECONDS = Number(process.env.BENCH_SECONDS ?? 20);
const JOINS = Number(process.env.BENCH_JOINS ?? 15);

let stage: Browser;
let house: Browser;

test.beforeAll(async () => {
  stage = await playwright.launch(chromium(...FAKE_DEVICES, GRANTED));
  house = await playwright.launch(chromium());
});

test.afterAll(async () => {
  await Promise.all([stage.close(), house.close()]);
});

test('latency', async () => {
  const studio = new Studio(await pageIn(stage));
  await studio.enter();
  await studio.goLive();
  const viewer = await pageIn(house);
  await viewer.goto(`/c/${studio.slug}`);
  await expect(viewer.getByRole('button', { name: 'Unmute' })).toBeVisible();
  await viewer.waitForTimeout(4_000);

  await studio.page.evaluate(readBarcodes, 'video[aria-label="Preview"]');
  await viewer.evaluate(readBarcodes, 'video');
  await viewer.waitForTimeout(SECONDS * 1_000);
  const [sent, seen] = await Promise.all([sightings(studio.page), sightings(viewer)]);
  const video = await receivedVideo(viewer);
  const shown = await viewer.getByRole('button', { name: /^Floor/ }).textContent();
  printTable(
    'Glass to glass',
    [
      {
        what: 'own preview to viewer',
        values: delays(sent, seen, ({ at }) => at, LOOP_MS / 2),
        aim: { p50: 100, p95: 200 },
      },
      { what: 'camera to viewer', values: delays(sent, seen, ({ capturedAt }) => capturedAt, LOOP_MS / 2) },
    ],
    { ...video, 'the player says': shown ?? '–', 'frames read': `${sent.length} sent, ${seen.length} seen` },
  );

  printTable(
    'Join to first frame, warm browser',
    [
      { what: 'in an open page', values: await joinTimes(viewer, studio.slug, JOINS), aim: { p50: 300 } },
      { what: 'from the picture on the home page', values: await stepInTimes(viewer, studio.slug, JOINS) },
      { what: 'by loading the page', values: await loadTimes(viewer, studio.slug, JOINS) },
    ],
    video,
  );
  await studio.end();
});
