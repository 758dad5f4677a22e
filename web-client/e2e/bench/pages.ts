import { chromium as playwright, expect, test, type Browser, type Page } from '@playwright/test';
import { browser as settings, chromium, FAKE_DEVICES, GRANTED } from '../support/browser';
import { listen } from '../support/sound';
import { BASE_URL } from '../support/stack';
import { Studio } from '../support/Studio';

/**
 * Small, since without a graphics card every dot of every frame is painted by the processor that also encodes and
 * decodes it: a large window would measure that.
 */
const WINDOW = { width: 720, height: 480 };

/** For several at once; too small for who measures what changes in the picture. */
export const SMALL_WINDOW = { width: 480, height: 360 };

export async function pageIn(browser: Browser, viewport = WINDOW): Promise<Page> {
  const context = await browser.newContext({ ...settings, baseURL: BASE_URL, viewport });
  await listen(context);
  return context.newPage();
}

/** A browser for who is on stage and another for who watches, for all tests of a file. */
export function stageAndHouse(): { stage: Browser; house: Browser } {
  const browsers = {} as { stage: Browser; house: Browser };
  test.beforeAll(async () => {
    browsers.stage = await playwright.launch(chromium(...FAKE_DEVICES, GRANTED));
    browsers.house = await playwright.launch(chromium());
  });
  test.afterAll(async () => {
    await Promise.all([browsers.stage.close(), browsers.house.close()]);
  });
  return browsers;
}

/** Somebody on air and somebody who watches them. */
export async function show(
  browsers: { stage: Browser; house: Browser },
  viewport = WINDOW,
): Promise<{ studio: Studio; viewer: Page }> {
  const studio = new Studio(await pageIn(browsers.stage, viewport));
  await studio.enter();
  await studio.goLive();
  const viewer = await pageIn(browsers.house, viewport);
  await viewer.goto(`/c/${studio.slug}`);
  await expect(viewer.getByRole('button', { name: 'Unmute' })).toBeVisible();
  return { studio, viewer };
}
