import { expect, test } from './support/test';

test('the watch page works by keyboard', async ({ studio, visitor }) => {
  await studio.goLive();
  await visitor.goto(`/c/${studio.slug}`);
  await expect(visitor.getByRole('button', { name: 'Unmute' })).toBeVisible();
  const video = visitor.locator('video');

  await visitor.keyboard.press('m');
  await expect(video).toHaveJSProperty('muted', false);
  await visitor.keyboard.press('m');
  await expect(video).toHaveJSProperty('muted', true);

  await visitor.keyboard.press('k');
  await expect(video).toHaveJSProperty('paused', true);
  await visitor.keyboard.press('Space');
  await expect(video).toHaveJSProperty('paused', false);

  await visitor.keyboard.press('f');
  await expect.poll(() => visitor.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  await visitor.keyboard.press('f');
  await expect.poll(() => visitor.evaluate(() => document.fullscreenElement)).toBeNull();

  await visitor.keyboard.press('?');
  await expect(visitor.getByRole('dialog')).toContainText('Full screen');
  await visitor.keyboard.press('Escape');
  await expect(visitor.getByRole('dialog')).toBeHidden();
});
