import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessible';
import { enterByHouse, openHouse } from './support/houseNextDoor';
import { BASE_URL } from './support/stack';
import { expect, test } from './support/test';

let close: (() => void) | undefined;

test.beforeAll(async () => {
  close = await openHouse(BASE_URL);
});

test.afterAll(() => {
  close?.();
});

/** A device that holds passkeys, whose owner always puts their finger on it. */
async function plugIn(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Account of/u }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page.getByLabel('Password', { exact: true })).toBeVisible();
}

test('a passkey is added, named, used to sign in, and removed', async ({ visitor }) => {
  await plugIn(visitor);
  await enterByHouse(visitor, `quinn-${process.pid}@example.org`, '/settings');
  const keys = visitor.getByRole('region', { name: 'Passkeys' });
  await keys.getByRole('button', { name: 'Add a passkey' }).click();
  await expect(keys.getByText('never used')).toBeVisible();

  await keys.getByRole('button', { name: 'Add a passkey' }).click();
  await expect(keys.getByText('This device has a passkey for your account already.')).toBeVisible();

  await keys.getByRole('button', { name: /^Rename/u }).click();
  await keys.getByLabel('Name', { exact: true }).fill('The blue key');
  await keys.getByRole('button', { name: 'Save' }).click();
  await expect(keys.getByText('The blue key')).toBeVisible();
  await expectAccessible(visitor);

  await signOut(visitor);
  await visitor.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await expect(keys.getByText('last used')).toBeVisible();
  await expect(visitor.getByRole('region', { name: 'Devices' })).toContainText('with a passkey');

  await keys.getByRole('button', { name: 'Remove The blue key' }).click();
  await expect(keys.getByText('You have none yet.')).toBeVisible();
  await signOut(visitor);
  await visitor.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await expect(visitor.getByText('This passkey is not known here any more.')).toBeVisible();
});

test('who uses no passkey can try again or go another way', async ({ visitor }) => {
  await plugIn(visitor);
  await visitor.goto('/sign-in');

  await visitor.getByRole('button', { name: 'Sign in with a passkey' }).click();

  await expect(visitor.getByText('No passkey was used.')).toBeVisible();
  await expect(visitor.getByRole('button', { name: 'Sign in with a passkey' })).toBeEnabled();
});
