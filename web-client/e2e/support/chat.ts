import { expect, type Locator, type Page } from '@playwright/test';

/** A line of the chat that says this. */
export function line(page: Page, text: string): Locator {
  return page.getByRole('log', { name: 'Messages' }).getByRole('article').filter({ hasText: text });
}

/** Writes in the chat on the page and sends it. */
export async function say(page: Page, text: string): Promise<void> {
  const field = page.getByRole('textbox', { name: 'Say something' });
  await field.fill(text);
  await field.press('Enter');
  await expect(line(page, text)).toBeVisible();
}

type Hearing = Window & { heard?: Record<string, number> };

/** Notes from now on when each line of the chat appears. */
export async function listenToChat(page: Page): Promise<void> {
  await page.evaluate(() => {
    const heard: Record<string, number> = {};
    (window as Hearing).heard = heard;
    const look = () => {
      for (const row of document.querySelectorAll('[role=log] [role=article] [dir=auto]'))
        heard[row.textContent] ??= Date.now();
    };
    look();
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true });
  });
}

/** ms since the epoch by what was said. */
export function heard(page: Page): Promise<Record<string, number>> {
  return page.evaluate(() => (window as Hearing).heard ?? {});
}
