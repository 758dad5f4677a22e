import { test, type Page } from '@playwright/test';
import { delays, readBarcodes, sightings } from '../support/barcode';
import { LOOP_MS } from '../support/camera';
import { SHOWN } from '../support/picture';
import { sitDown } from '../support/seats';
import { printTable } from './figures';
import { show, stageAndHouse } from './pages';
import { rebufferings, watchRebuffering } from './rebuffering';

const SECONDS = Number(process.env.BENCH_SECONDS ?? 300);
const STARTS = Number(process.env.BENCH_STARTS ?? 10);
/** Until a viewer who has just sat down has caught up with the stage. */
const SETTLE_MS = 10_000;

const browsers = stageAndHouse();

test('gallery', async () => {
  const { studio, viewer } = await show(browsers);
  await sitDown(viewer, 'Gallery');
  await viewer.waitForTimeout(SETTLE_MS);

  await studio.page.evaluate(readBarcodes, 'video[aria-label="Preview"]');
  await viewer.evaluate(readBarcodes, SHOWN);
  await watchRebuffering(viewer);
  await viewer.waitForTimeout(SECONDS * 1_000);
  const [sent, seen, waits] = await Promise.all([
    sightings(studio.page),
    sightings(viewer),
    rebufferings(viewer),
  ]);
  const facts = await shownVideo(viewer);
  const chip = await viewer.getByRole('button', { name: /^Gallery/ }).textContent();
  printTable(
    'Glass to glass, from the gallery',
    [
      {
        what: 'own preview to viewer',
        values: delays(sent, seen, ({ at }) => at, LOOP_MS),
        aim: { p50: 1_500, p95: 2_000 },
      },
      { what: 'rebuffering, each time', values: waits },
    ],
    {
      ...facts,
      'the player says': chip ?? '–',
      rebuffering: `${waits.length} times, ${Math.round(sum(waits))} ms in ${SECONDS} s (aim: 0)`,
      'frames read': `${sent.length} sent, ${seen.length} seen`,
    },
  );
  printTable(
    'Click to first frame, from the gallery',
    [{ what: 'from the home page', values: await startTimes(viewer, studio.slug), aim: { p95: 1_500 } }],
    facts,
  );
  await studio.end();
});

/** Milliseconds from the click on the stream's card to the first frame from the gallery, which the viewer has chosen before. */
async function startTimes(page: Page, slug: string): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < STARTS; i += 1) {
    await page.goto('/');
    await page.locator(`a[href="/c/${slug}"]`).first().waitFor();
    await page.waitForTimeout(2_000);
    times.push(await page.evaluate(clickToGallery, { slug, shown: SHOWN }));
  }
  return times;
}

/** Runs in a page. What comes over WebRTC is attached as an object; what hls.js plays has an address. */
async function clickToGallery({ slug, shown }: { slug: string; shown: string }): Promise<number> {
  const started = performance.now();
  document.querySelector<HTMLAnchorElement>(`a[href="/c/${slug}"]`)?.click();
  const fromGallery = () => {
    const video = document.querySelector<HTMLVideoElement>(`[aria-label="Player"] ${shown}`);
    return video !== null && video.currentSrc !== '' && video.videoWidth > 0;
  };
  while (!fromGallery()) await new Promise((resolve) => requestAnimationFrame(resolve));
  return performance.now() - started;
}

function shownVideo(page: Page): Promise<Record<string, string>> {
  return page.locator(SHOWN).evaluate((video: HTMLVideoElement) => {
    const { totalVideoFrames, droppedVideoFrames } = video.getVideoPlaybackQuality();
    return {
      size: `${video.videoWidth}x${video.videoHeight}`,
      frames: `${totalVideoFrames} shown, ${droppedVideoFrames} dropped`,
    };
  });
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
