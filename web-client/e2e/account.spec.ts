import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './support/accessible';
import { linkTo } from './support/letters';
import { totp } from './support/totp';

const FIRST = 'correct horse battery';
const NEXT = 'seven grey otters juggle';

test('an account, from the first letter to the second factor', async ({ page, browser }, info) => {
  const email = `mara-${process.pid}-${info.retry}@example.org`;

  await test.step('register, and show that the e-mail is theirs', async () => {
    await page.goto('/sign-in');
    await page.getByRole('button', { name: 'Register' }).click();
    await page.getByLabel('Display name').fill('Mara');
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Password').fill('password123');
    await page.getByRole('button', { name: 'Create account' }).click();
    await expect(page.getByText('This would soon be guessed.')).toBeVisible();
    await page.getByLabel('Password').fill(FIRST);
    await page.getByRole('button', { name: 'Create account' }).click();
    await expect(page).toHaveURL('/');
    await page.goto('/settings');
    await expect(page.getByText('not verified')).toBeVisible();
    await page.goto(await linkTo(email, 'Your e-mail at Ovation'));
    await expect(page.getByRole('heading', { name: 'Thank you' })).toBeVisible();
    await page.goto('/settings');
    await expect(page.getByText('verified', { exact: true })).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('forget the password, and set a new one', async () => {
    await signOut(page);
    await page.goto('/sign-in');
    await page.getByRole('link', { name: 'Forgot your password?' }).click();
    await expect(page.getByRole('heading', { name: 'A new password' })).toBeVisible();
    await page.getByLabel('E-mail').fill(email);
    await page.getByRole('button', { name: 'Send the link' }).click();
    await expect(page.getByRole('heading', { name: 'Look into your mail' })).toBeVisible();
    await page.goto(await linkTo(email, 'A new password at Ovation'));
    await expect(page).toHaveURL('/reset-password');
    await page.getByLabel('New password', { exact: true }).fill(NEXT);
    await page.getByRole('button', { name: 'Set the password' }).click();
    await page.getByRole('link', { name: 'Sign in' }).click();
    await signIn(page, email, FIRST);
    await expect(page.getByText('E-mail or password is wrong.')).toBeVisible();
    await signIn(page, email, NEXT);
    await expect(page).toHaveURL('/');
  });

  const codes = await test.step('turn the second factor on', async () => {
    await page.goto('/settings');
    await page.getByRole('button', { name: 'Turn it on' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Present password').fill(NEXT);
    await dialog.getByRole('button', { name: 'Go on' }).click();
    await expect(dialog.getByAltText('The secret as a QR code')).toBeVisible();
    await expectAccessible(page);
    const shown = (await dialog.locator('code').textContent()) ?? '';
    await dialog.getByLabel('The code that it shows').fill(totp(shown));
    await dialog.getByRole('button', { name: 'Turn it on' }).click();
    await expect(dialog.getByRole('listitem')).toHaveCount(10);
    const paper = await dialog.getByRole('listitem').allTextContents();
    await dialog.getByRole('button', { name: 'I have kept them' }).click();
    await expect(page.getByText('You have 10 recovery codes left.')).toBeVisible();
    return paper;
  });

  await test.step('sign in elsewhere with a code, and sign that device out again', async () => {
    const other = await (await browser.newContext()).newPage();
    await other.goto('/sign-in?returnTo=/settings');
    await signIn(other, email, NEXT);
    await other.getByLabel('Code').fill('000000');
    await other.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(other.getByText('This code is not good.')).toBeVisible();
    // the app's code of this half minute has been used
    await other.getByLabel('Code').fill(codes[0] ?? '');
    await other.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(other).toHaveURL('/settings');

    await page.reload();
    await page.getByRole('button', { name: /^Sign out Chrome/u }).click();
    await expect(page.getByText('this device')).toBeVisible();
    await expect(page.getByRole('button', { name: /^Sign out Chrome/u })).toBeHidden();
    await other.reload();
    await expect(other.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
    await other.context().close();
  });
});

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Account of Mara' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page.getByRole('button', { name: 'Account of Mara' })).toBeHidden();
}
