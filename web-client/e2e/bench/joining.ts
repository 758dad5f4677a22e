import type { Page } from '@playwright/test';

/** Milliseconds from the click on a stream's card to its first frame, in a page that is already open. */
export async function joinTimes(page: Page, slug: string, count: number): Promise<number[]> {
  const times: number[] = [];
  await page.goto('/');
  // The first time loads the player's code; it is not counted.
  for (let i = 0; i <= count; i += 1) {
    await page.locator(`a[href="/c/${slug}"]`).first().waitFor();
    await page.waitForTimeout(500);
    const time = await page.evaluate(clickToFrame, slug);
    if (i > 0) times.push(time);
    await page.waitForTimeout(500);
    await page.goBack();
  }
  return times;
}

/** Milliseconds from the start of a navigation to the first frame, with the browser's cache and code warm. */
export async function loadTimes(page: Page, slug: string, count: number): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < count; i += 1) {
    await page.goto(`/c/${slug}`, { waitUntil: 'commit' });
    times.push(await page.evaluate(navigationToFrame));
    await page.waitForTimeout(300);
    await page.goto('about:blank');
  }
  return times;
}

async function clickToFrame(slug: string): Promise<number> {
  const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const link = document.querySelector<HTMLAnchorElement>(`a[href="/c/${slug}"]`);
  const started = performance.now();
  link?.click();
  while (location.pathname !== `/c/${slug}` || !document.querySelector('[aria-label="Player"] video'))
    await nextFrame();
  const video = document.querySelector<HTMLVideoElement>('[aria-label="Player"] video');
  await new Promise((resolve) => video?.requestVideoFrameCallback(resolve));
  return performance.now() - started;
}

async function navigationToFrame(): Promise<number> {
  const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const find = () => document.querySelector<HTMLVideoElement>('[aria-label="Player"] video');
  while (!find()) await nextFrame();
  // A picture that was quicker than this script has a size already.
  if (find()?.videoWidth === 0) await new Promise((resolve) => find()?.requestVideoFrameCallback(resolve));
  return performance.now();
}
