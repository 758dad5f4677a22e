import type { Browser, Page } from '@playwright/test';
import { browser as settings } from '../support/browser';
import { listen } from '../support/sound';
import { BASE_URL } from '../support/stack';

/**
 * Small, since without a graphics card every dot of every frame is painted by the processor that also encodes and
 * decodes it: a large window would measure that.
 */
const VIEWPORT = { width: 720, height: 480 };

export async function pageIn(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ ...settings, baseURL: BASE_URL, viewport: VIEWPORT });
  await listen(context);
  return context.newPage();
}
