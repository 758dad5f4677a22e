import type { Page } from '@playwright/test';

/** Where no picture plays, long enough for the last one to be let go. */
const AWAY_MS = 2_500;

/** Milliseconds from the way back to a stream's page to its first frame, in a page that is open and had none. */
export async function joinTimes(page: Page, slug: string, count: number): Promise<number[]> {
  const times: number[] = [];
  await page.goto(`/c/${slug}`);
  for (let i = 0; i < count; i += 1) {
    await page.evaluate(firstPicture);
    await page.getByRole('link', { name: 'Studio' }).click();
    await page.waitForTimeout(AWAY_MS);
    times.push(await page.evaluate(backToFrame));
  }
  return times;
}

/** Milliseconds from the click on the picture of the home page to the first frame in the player. */
export async function stepInTimes(page: Page, slug: string, count: number): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < count; i += 1) {
    await page.goto('/');
    await page.evaluate(firstPicture);
    await page.waitForTimeout(500);
    times.push(await page.evaluate(clickToFrame, slug));
  }
  return times;
}

/** Milliseconds from the start of a navigation to the first frame, with the browser's cache and code warm. */
export async function loadTimes(page: Page, slug: string, count: number): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < count; i += 1) {
    await page.goto('about:blank');
    await page.waitForTimeout(500);
    await page.goto(`/c/${slug}`, { waitUntil: 'commit' });
    times.push(await page.evaluate(firstPicture));
  }
  return times;
}

/** Runs in a page: how old the page was when its video showed the first frame. */
async function firstPicture(): Promise<number> {
  const find = () => document.querySelector('video');
  while (!find()) await new Promise((resolve) => requestAnimationFrame(resolve));
  // A picture that was quicker than this script has a size already.
  if (find()?.videoWidth === 0) await new Promise((resolve) => find()?.requestVideoFrameCallback(resolve));
  return performance.now();
}

async function backToFrame(): Promise<number> {
  const started = performance.now();
  history.back();
  while (!document.querySelector('[aria-label="Player"] video'))
    await new Promise((resolve) => requestAnimationFrame(resolve));
  const video = document.querySelector<HTMLVideoElement>('[aria-label="Player"] video');
  await new Promise((resolve) => video?.requestVideoFrameCallback(resolve));
  return performance.now() - started;
}

async function clickToFrame(slug: string): Promise<number> {
  const started = performance.now();
  document.querySelector<HTMLAnchorElement>(`a[href="/c/${slug}"]`)?.click();
  while (!document.querySelector('[aria-label="Player"] video'))
    await new Promise((resolve) => requestAnimationFrame(resolve));
  const video = document.querySelector<HTMLVideoElement>('[aria-label="Player"] video');
  await new Promise((resolve) => video?.requestVideoFrameCallback(resolve));
  return performance.now() - started;
}
