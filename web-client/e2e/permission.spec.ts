import { chromium, FAKE_DEVICES } from './support/browser';
import { expect, test } from './support/test';

test.use({ launchOptions: chromium(...FAKE_DEVICES, '--deny-permission-prompts') });

test('a refused camera is explained, with a way back', async ({ studio }) => {
  const { page } = studio;
  await page.getByRole('button', { name: 'Allow camera and microphone' }).click();
  const problem = page.getByRole('alert');
  await expect(problem).toContainText('The browser may not use your');
  await expect(problem).toContainText('then try again');
  await expect(page.getByRole('button', { name: 'Go live' })).toBeDisabled();

  await page.context().grantPermissions(['camera', 'microphone']);
  await problem.getByRole('button', { name: 'Try again' }).click();
  await expect(problem).toBeHidden();
  await expect(page.getByRole('button', { name: 'Go live' })).toBeEnabled();
});
