import { expect, test, type Browser } from '@playwright/test';
import { delays, readBarcodes, sightings } from '../support/barcode';
import { LOOP_MS } from '../support/camera';
import { Encoder, newStreamKey } from '../support/rtmpEncoder';
import { SHOWN } from '../support/picture';
import { seatChip, sitDown } from '../support/seats';
import { Studio } from '../support/Studio';
import { Obs } from './obs';
import { printTable } from './figures';
import { pageIn, stageAndHouse } from './pages';
import { cpuShare, repackagerOf } from './repackager';
import { receivedSound, receivedVideo } from './received';

const SECONDS = Number(process.env.BENCH_SECONDS ?? 30);
const OBS_SECONDS = Number(process.env.BENCH_OBS_SECONDS ?? 120);
const SETTLE_MS = 5_000;
const HD = '-vf scale=1280:720 -c:v libx264 -preset ultrafast -tune zerolatency -g 60 -b:v 2500k';

const browsers = stageAndHouse();

async function channel(browser: Browser) {
  const studio = new Studio(await pageIn(browser));
  await studio.enter();
  return { studio, key: await newStreamKey(studio.page) };
}

test('an encoder over RTMP, on the floor', async () => {
  const { studio, key } = await channel(browsers.stage);
  const encoder = await Encoder.start(key);
  try {
    const viewer = await pageIn(browsers.house);
    await viewer.goto(`/c/${studio.slug}`);
    await expect(seatChip(viewer, 'Floor')).toBeVisible({ timeout: 60_000 });
    await viewer.waitForTimeout(SETTLE_MS);
    await viewer.evaluate(readBarcodes, SHOWN);
    await viewer.waitForTimeout(SECONDS * 1_000);
    const seen = await sightings(viewer);
    printTable(
      'RTMP, frame handed to the encoder until it is seen on the floor',
      [
        {
          what: 'encoder to floor',
          values: delays(encoder.sent, seen, ({ at }) => at, LOOP_MS),
          aim: { p50: 300 },
        },
      ],
      { ...(await receivedVideo(viewer)), ...(await receivedSound(viewer)), 'aim of concealed': '1 %' },
    );
  } finally {
    await encoder.stop();
    await studio.page.close();
  }
});

test('what repackaging costs at 720p30, copied', async () => {
  const { studio, key } = await channel(browsers.stage);
  const encoder = await Encoder.start(key, HD);
  try {
    await expect(studio.page.getByText(/on air over RTMP: 1280×720/u)).toBeVisible({ timeout: 60_000 });
    const share = await cpuShare(await repackagerOf(studio.slug), SECONDS);
    console.log(
      `\nRepackager, 720p30 copied: ${(share * 100).toFixed(1)} % of a core over ${SECONDS} s (aim: 4 %)\n`,
    );
  } finally {
    await encoder.stop();
    await studio.page.close();
  }
});

test('OBS itself, seen on the floor and from the gallery', async () => {
  const { studio, key } = await channel(browsers.stage);
  const control = await pageIn(browsers.house);
  const obs = await Obs.start(control);
  try {
    await obs.stream(key);
    const viewer = await pageIn(browsers.house);
    await viewer.goto(`/c/${studio.slug}`);
    await expect(seatChip(viewer, 'Floor')).toBeVisible({ timeout: 60_000 });
    const half = (OBS_SECONDS * 1_000) / 2;
    const floor = await framesIn(viewer, half);
    await sitDown(viewer, 'Gallery');
    const gallery = await framesIn(viewer, half);
    const status = await obs.status();
    console.log(
      `\nOBS over RTMP for ${OBS_SECONDS} s: ${floor} frames seen on the floor, ${gallery} from the gallery; OBS sent`,
      `${status.outputTotalFrames ?? '–'} frames, ${status.outputSkippedFrames ?? '–'} skipped;`,
      JSON.stringify(await receivedVideo(viewer)),
    );
    expect(status.outputActive).toBe(true);
    expect(floor).toBeGreaterThan(OBS_SECONDS);
    expect(gallery).toBeGreaterThan(OBS_SECONDS);
  } finally {
    await obs.stop();
    await studio.page.close();
  }
});

/** How many frames the page presents in this time. */
function framesIn(page: import('@playwright/test').Page, ms: number): Promise<number> {
  return page.evaluate(
    async ([selector, time]) => {
      const video = document.querySelector<HTMLVideoElement>(selector);
      if (!video) throw new Error('There is no picture.');
      let count = 0;
      const note = () => {
        count += 1;
        video.requestVideoFrameCallback(note);
      };
      video.requestVideoFrameCallback(note);
      await new Promise((resolve) => setTimeout(resolve, time));
      return count;
    },
    [SHOWN, ms] as const,
  );
}
