import { expectAccessible } from './support/accessible';
import { expect, test } from './support/test';

test('home, with nothing on air', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading').first()).toBeVisible();
  await expectAccessible(page);
});

test('studio, signed out', async ({ page }) => {
  await page.goto('/studio');
  await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
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
