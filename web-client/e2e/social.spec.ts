import { expectAccessible } from './support/accessible';
import { enterByHouse, logIn, openHouse } from './support/houseNextDoor';
import { BASE_URL } from './support/stack';
import { expect, test } from './support/test';

let close: (() => void) | undefined;

test.beforeAll(async () => {
  close = await openHouse(BASE_URL);
});

test.afterAll(() => {
  close?.();
});

test('somebody signs in by another house, and stays signed in', async ({ visitor }) => {
  await enterByHouse(visitor, `mara-${process.pid}@example.org`, '/studio');
  await expect(visitor.getByRole('heading', { name: 'Name your stage' })).toBeVisible();

  await visitor.reload();

  await expect(visitor.getByRole('heading', { name: 'Name your stage' })).toBeVisible();
});

test('who turns round at the other house reads why nobody is signed in', async ({ visitor }) => {
  await visitor.goto('/sign-in');
  await expectAccessible(visitor);
  await visitor.getByRole('button', { name: 'Continue with House next door' }).click();
  await visitor.getByRole('link', { name: 'Cancel' }).click();

  await expect(visitor.getByText('You stopped there, so nobody was signed in.')).toBeVisible();
  await expect(visitor.getByLabel('E-mail')).toBeVisible();
});

test('an account at another house is connected and disconnected, but not when it is the only way in', async ({
  visitor,
}) => {
  await enterByHouse(visitor, `nils-${process.pid}@example.org`, '/settings');
  const accounts = visitor.getByRole('region', { name: 'Connected accounts' });
  await expect(accounts.getByText('House next door')).toBeVisible();
  await expectAccessible(visitor);

  await accounts.getByRole('button', { name: 'Disconnect House next door' }).click();
  await expect(accounts.getByText('This is the only way into your account.')).toBeVisible();

  await visitor.getByLabel('New password').fill('plum kettle orbit seven');
  await visitor.getByRole('button', { name: 'Set password' }).click();
  await expect(visitor.getByRole('button', { name: 'Change password' })).toBeVisible();
  await accounts.getByRole('button', { name: 'Disconnect House next door' }).click();
  await accounts.getByRole('button', { name: 'Connect House next door' }).click();

  // The house still knows the browser; it only asks whether we may know it, too.
  await expect(visitor).toHaveURL(/\/settings$/u);
  await expect(accounts.getByRole('button', { name: 'Disconnect House next door' })).toBeVisible();
});

test('an account of somebody else at the other house is not connected', async ({ visitor, browser }) => {
  const taken = `olga-${process.pid}@example.org`;
  await enterByHouse(visitor, taken, '/settings');
  const context = await browser.newContext();
  const other = await context.newPage();
  await enterByHouse(other, `pia-${process.pid}@example.org`, '/settings');
  const accounts = other.getByRole('region', { name: 'Connected accounts' });
  await other.getByLabel('New password').fill('plum kettle orbit seven');
  await other.getByRole('button', { name: 'Set password' }).click();
  await expect(other.getByRole('button', { name: 'Change password' })).toBeVisible();
  await accounts.getByRole('button', { name: 'Disconnect House next door' }).click();
  await expect(accounts.getByRole('button', { name: 'Connect House next door' })).toBeVisible();
  await context.clearCookies({ domain: '127.0.0.1' });

  await accounts.getByRole('button', { name: 'Connect House next door' }).click();
  await logIn(other, taken);

  await expect(accounts.getByText('That account is connected to somebody else here already.')).toBeVisible();
  await context.close();
});
