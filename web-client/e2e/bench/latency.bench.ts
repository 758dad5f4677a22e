import { test } from '@playwright/test';
import { delays, readBarcodes, sightings } from '../support/barcode';
import { LOOP_MS } from '../support/camera';
import { printTable } from './figures';
import { joinTimes, loadTimes, stepInTimes } from './joining';
import { show, stageAndHouse } from './pages';
import { receivedVideo } from './received';

const SECONDS = Number(process.env.BENCH_SECONDS ?? 20);
const JOINS = Number(process.env.BENCH_JOINS ?? 15);

const browsers = stageAndHouse();

test('latency', async () => {
  const { studio, viewer } = await show(browsers);
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
