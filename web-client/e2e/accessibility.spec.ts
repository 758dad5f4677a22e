import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './support/test';

const WIDTHS = [1280, 320];
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

async function expectAccessible(page: Page): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(serious.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, `sideways scrolling at ${width} px`).toBeLessThanOrEqual(0);
  }
}

test('home, with nothing on air', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading').first()).toBeVisible();
  await expectAccessible(page);
});

test('studio, signed out', async ({ page }) => {
  await page.goto('/studio');
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
  await expectAccessible(page);
});

test('studio and watch page, while live', async ({ studio, visitor }) => {
  await expectAccessible(studio.page);
  await studio.page.setViewportSize({ width: 1280, height: 800 });
  await studio.goLive();
  await expectAccessible(studio.page);

  await visitor.goto(`/c/${studio.slug}`);
  await expect(visitor.getByRole('button', { name: 'Unmute' })).toBeVisible();
  await expectAccessible(visitor);
  await visitor.goto('/');
  await expect(visitor.locator(`a[href="/c/${studio.slug}"]`).first()).toBeVisible();
  await expectAccessible(visitor);
});

test('watch page, with nothing on air', async ({ studio, visitor }) => {
  await visitor.goto(`/c/${studio.slug}`);
  await expect(visitor.getByText('Starting soon')).toBeVisible();
  await expectAccessible(visitor);
});
