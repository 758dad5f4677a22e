import { expect, type Page } from '@playwright/test';

/** Takes a seat by the player's own menu, and waits for its picture. */
export async function sitDown(page: Page, seat: 'Floor' | 'Gallery'): Promise<void> {
  await page.getByRole('button', { name: 'Player settings' }).click();
  await page.getByRole('menuitemradio', { name: new RegExp(`^${seat}`) }).click();
  await expect(page.getByRole('button', { name: new RegExp(`^${seat}( ·|$)`) })).toBeVisible();
}
