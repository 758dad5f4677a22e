import { loadavg } from 'node:os';
import { chromium as playwright, expect, test, type Browser } from '@playwright/test';
import { browser as settings, chromium, FAKE_DEVICES, GRANTED } from '../../support/browser';
import { BASE_URL, pidOf } from '../../support/stack';
import { Studio } from '../../support/Studio';
import { Origin, plain, resolve } from '../conformance/live/Origin';
import { parseMultivariant } from '../conformance/text/multivariant';
import { load } from './cpu';
import { flashAndBeep, PERIOD_MS } from './flashes';
import { drift, median, offsets, onsets, type Offset } from './onsets';
import { Recording } from './recording';

const SECONDS = Number(process.env.BENCH_SECONDS ?? 60);
const SYNC_SECONDS = Number(process.env.BENCH_SYNC_SECONDS ?? 600);

test.setTimeout((2 * SECONDS + SYNC_SECONDS + 300) * 1000);

test('packager', async () => {
  const origin = new Origin(BASE_URL);
  const service = pidOf('service');
  const browser = await playwright.launch(
    chromium(...FAKE_DEVICES, GRANTED, '--autoplay-policy=no-user-gesture-required'),
  );
  try {
    const studio = await inStudio(browser);
    const idle = await load(service, SECONDS);
    await studio.goLive();
    const renditions = await renditionsOf(origin, studio.slug);
    const busy = await load(service, SECONDS);
    const memory = await memoryBytes(origin);
    const own = busy.service - idle.service;
    const layers = renditions.length - 1;
    printRows([
      ['service, for each layer, % of a core', own / layers, '≤ 2'],
      [`service, ${layers} layers with sound, % of a core`, own, ''],
      ['encoder of the sound, % of a core', busy.encoders, ''],
      ['all of it, % of a core', own + busy.encoders, '≤ 6'],
      ['memory for the stream, MB', memory / 1e6, '≤ 30'],
    ]);
    printSync(await record(origin, renditions));
    await studio.end();
  } finally {
    await browser.close();
    origin.close();
  }
});

async function inStudio(browser: Browser): Promise<Studio> {
  const context = await browser.newContext({
    ...settings,
    baseURL: BASE_URL,
    viewport: { width: 720, height: 480 },
  });
  await flashAndBeep(context);
  const studio = new Studio(await context.newPage());
  await studio.enter();
  return studio;
}

/** The paths of the media playlists, the lowest layer last but one and the sound last. */
async function renditionsOf(origin: Origin, slug: string): Promise<string[]> {
  const path = `/hls/${slug}/index.m3u8`;
  await expect.poll(async () => (await origin.fetch(path)).status).toBe(200);
  // As long as the memory window, which is then full.
  await new Promise((done) => setTimeout(done, 20_000));
  const { variants, renditions } = parseMultivariant(plain(await origin.fetch(path)).toString());
  return [...variants, ...renditions].map(({ uri = '' }) => resolve(path, uri));
}

async function memoryBytes(origin: Origin): Promise<number> {
  const metrics = plain(await origin.fetch('/actuator/prometheus')).toString();
  return Number(/^ovation_hls_memory_bytes\S* (\S+)$/m.exec(metrics)?.[1] ?? NaN);
}

/** What is fetched of the lowest layer and the sound over some minutes, decoded: how late each beep is. */
async function record(origin: Origin, renditions: string[]): Promise<Offset[]> {
  const [picture, sound] = renditions.slice(-2).map((path) => new Recording(origin, path));
  if (!picture || !sound) throw new Error('There is no picture or no sound.');
  const end = Date.now() + SYNC_SECONDS * 1000;
  while (Date.now() < end) {
    await Promise.all([picture.fetch(), sound.fetch()]);
    await new Promise((done) => setTimeout(done, 3_000));
  }
  const flashes = onsets(await picture.brightness(), 128, PERIOD_MS / 4000);
  const beeps = onsets(await sound.loudness(), 0.05, PERIOD_MS / 4000);
  return offsets(flashes, beeps, PERIOD_MS / 2000);
}

function printRows(rows: [what: string, value: number, aim: string][]): void {
  const lines = rows.map(
    ([what, value, aim]) => `${what.padEnd(42)} ${value.toFixed(1).padStart(8)}  ${aim}`,
  );
  const loads = loadavg().map((value) => value.toFixed(1));
  console.log(['', 'Packager', ...lines, `load average: ${loads.join(' ')}`, ''].join('\n'));
}

function printSync(all: Offset[]): void {
  const at = (from: number, to: number) => median(all.slice(from, to).map(({ ms }) => ms));
  const edge = Math.max(1, Math.min(15, Math.floor(all.length / 4)));
  printRows([
    ['flashes with a beep', all.length, ''],
    ['sound after picture, first half minute, ms', at(0, edge), '≤ 80'],
    ['sound after picture, last half minute, ms', at(all.length - edge, all.length), '≤ 80'],
    ['most, ms', Math.max(...all.map(({ ms }) => Math.abs(ms))), ''],
    ['drift, ms in ten minutes', 10 * drift(all), 'none'],
  ]);
}
