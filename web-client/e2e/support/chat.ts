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
