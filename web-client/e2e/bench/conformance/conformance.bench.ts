import { chromium as playwright, expect, test } from '@playwright/test';
import { chromium, FAKE_DEVICES, GRANTED } from '../../support/browser';
import { BASE_URL } from '../../support/stack';
import { Studio } from '../../support/Studio';
import { pageIn } from '../pages';
import { Origin } from './live/Origin';
import { Stream } from './live/Stream';
import { Report } from './Report';

const SECONDS = Number(process.env.BENCH_SECONDS ?? 120);
/** A channel that is on air already, where we don't go on air ourselves. */
const CHANNEL = process.env.CHANNEL;

test('conformance', async () => {
  const report = new Report();
  const origin = new Origin(BASE_URL);
  if (CHANNEL === undefined) await broadcast(report, origin);
  else await new Stream(report, origin, await onAir(origin, CHANNEL)).watch(SECONDS);
  origin.close();
  console.log(`\n${report.table()}\n`);
  expect(report.violated.map(({ rule }) => rule)).toEqual([]);
});

/** From our own studio, so that the end of the broadcast can be looked at, too. */
async function broadcast(report: Report, origin: Origin): Promise<void> {
  const browser = await playwright.launch(chromium(...FAKE_DEVICES, GRANTED));
  try {
    const studio = new Studio(await pageIn(browser));
    await studio.enter();
    await studio.goLive();
    const stream = new Stream(report, origin, await onAir(origin, studio.slug));
    await stream.watch(SECONDS);
    await studio.end();
    await stream.checkEnd();
  } finally {
    await browser.close();
  }
}

/** The multivariant playlist's path, once it is there and all layers have had time to flow. */
async function onAir(origin: Origin, slug: string): Promise<string> {
  const path = `/hls/${slug}/index.m3u8`;
  await expect.poll(async () => (await origin.fetch(path)).status).toBe(200);
  await new Promise((resolve) => setTimeout(resolve, 5_000));
  return path;
}
