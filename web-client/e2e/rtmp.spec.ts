import { percentile } from './bench/figures';
import { delays, readBarcodes, sightings } from './support/barcode';
import { LOOP_MS } from './support/camera';
import { Encoder, newStreamKey, WITH_B_FRAMES, type StreamKey } from './support/rtmpEncoder';
import { frames, recordFrames, SHOWN } from './support/picture';
import { descendantsOf, isAlive } from './support/processes';
import { seatChip, sitDown } from './support/seats';
import { kill, pidOf, portOpens, RESTART_MS } from './support/stack';
import { expect, note, test } from './support/test';

// Browsers and encoders share this machine: this bound tells working from broken; infra/bench/ingest measures.
const LATEST_MS = 2_000;
async function onAir(key: StreamKey, video: string | undefined, use: (encoder: Encoder) => Promise<void>) {
  const encoder = await Encoder.start(key, video);
  try {
    await use(encoder);
  } finally {
    await encoder.stop();
  }
}

test('an encoder over RTMP is seen on the floor and from the gallery', async ({ studio, visitor }) => {
  const key = await newStreamKey(studio.page);
  await onAir(key, undefined, async (encoder) => {
    await expect(studio.page.getByText(/An encoder is on air over RTMP: 640×360/u)).toBeVisible();
    await visitor.goto(`/c/${studio.slug}`);
    await expect(seatChip(visitor, 'Floor')).toBeVisible();
    await expect(visitor.getByRole('button', { name: 'Unmute' })).toBeVisible();
    await visitor.evaluate(readBarcodes, SHOWN);
    const late = async () => delays(encoder.sent, await sightings(visitor), ({ at }) => at, LOOP_MS);
    await expect.poll(async () => (await late()).length, { timeout: 40_000 }).toBeGreaterThan(30);
    const latency = percentile(await late(), 50);
    note('encoder to floor', latency, 'ms');
    expect(latency).toBeLessThan(LATEST_MS);

    await recordFrames(visitor);
    const before = Date.now();
    await sitDown(visitor, 'Gallery');
    const moving = async () =>
      (await frames(visitor)).filter(({ at, change }) => at > before && change > 0.05).length;
    await expect.poll(moving, { timeout: 40_000 }).toBeGreaterThan(30);
    await expect(visitor.getByRole('button', { name: /^Gallery · \d/u })).toBeVisible();
  });
  await expect(visitor.getByText("The broadcaster's connection dropped.", { exact: false })).toBeVisible();
});

test('B-frames are encoded anew, and the broadcaster is told what to set', async ({ studio, visitor }) => {
  const key = await newStreamKey(studio.page);
  await onAir(key, WITH_B_FRAMES, async () => {
    await expect(studio.page.getByText(/set B-frames to 0/u)).toBeVisible();
    await visitor.goto(`/c/${studio.slug}`);
    await expect(seatChip(visitor, 'Floor')).toBeVisible();
    await recordFrames(visitor);
    const moving = async () => (await frames(visitor)).filter(({ change }) => change > 0.05).length;
    await expect.poll(moving, { timeout: 40_000 }).toBeGreaterThan(60);
  });
});

test('a broadcast goes on by itself when the service is killed, and leaves nothing behind', async ({
  studio,
  visitor,
}) => {
  test.setTimeout(RESTART_MS + 180_000);
  const key = await newStreamKey(studio.page);
  await onAir(key, undefined, async (encoder) => {
    await visitor.goto(`/c/${studio.slug}`);
    await expect(seatChip(visitor, 'Floor')).toBeVisible();
    await recordFrames(visitor);
    await expect.poll(async () => (await frames(visitor)).length).toBeGreaterThan(10);
    const repackagers = descendantsOf(pidOf('service'));

    kill('service');
    const opened = await portOpens();
    await expect
      .poll(async () => (await frames(visitor)).filter(({ at }) => at > opened).length, { timeout: 60_000 })
      .toBeGreaterThan(30);
    expect(encoder.isSending).toBe(true);
    expect(repackagers.length).toBeGreaterThan(0);
    expect(repackagers.filter(isAlive)).toEqual([]);
  });
});
