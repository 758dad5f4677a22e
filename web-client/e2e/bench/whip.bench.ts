import { chromium as playwright, expect, test, type Page } from '@playwright/test';
import { chromium, FAKE_DEVICES, GRANTED } from '../support/browser';
import { newEncoder, publishOverWhip, stopWhip, warmUp } from '../support/encoder';
import { printTable } from './figures';
import { pageIn, SMALL_WINDOW } from './pages';

const TIMES = Number(process.env.BENCH_TIMES ?? 20);
const REST_MS = 1_500;

/** When the page shows a first frame, ms since the epoch. */
function firstFrame(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const find = () => document.querySelector('video');
    while (!find()) await new Promise((resolve) => requestAnimationFrame(resolve));
    await new Promise((resolve) => find()?.requestVideoFrameCallback(resolve));
    return performance.timeOrigin + performance.now();
  });
}

test('WHIP POST to the first frame of who waits', async () => {
  const stage = await playwright.launch(chromium(...FAKE_DEVICES, GRANTED));
  const house = await playwright.launch(chromium());
  const camera = await pageIn(stage, SMALL_WINDOW);
  const visitor = await pageIn(house, SMALL_WINDOW);
  await camera.goto('/favicon.svg');
  await warmUp(camera);
  const times: number[] = [];
  for (let i = 0; i < TIMES; i += 1) {
    // another channel each time, since the one before waits for its encoder for a while
    const encoder = await newEncoder(`whip-${i}`);
    await visitor.goto(`/c/${encoder.slug}`);
    await expect(visitor.getByText('Starting soon')).toBeVisible();
    await visitor.waitForTimeout(REST_MS);
    const shown = firstFrame(visitor);
    const sent = await publishOverWhip(camera, encoder);
    times.push((await shown) - sent);
    await stopWhip(camera, encoder);
  }
  printTable(
    'WHIP POST to the first frame at a viewer who waits on the page',
    [{ what: 'POST to frame', values: times, aim: { p50: 800 } }],
    { picture: '640x360@30 H.264, one layer' },
  );
  await stage.close();
  await house.close();
});
