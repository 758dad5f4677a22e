import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';

const SCRIPT = fileURLToPath(new URL('houseNextDoor.mjs', import.meta.url));
const PROVIDER = 'OVATION_ACCOUNT_PROVIDERS_HOUSE';

/** What tells an Ovation at this port of the house, which then has the next one. */
export function houseEnvironment(ourPort: number): Record<string, string> {
  return {
    [`${PROVIDER}_NAME`]: 'House next door',
    [`${PROVIDER}_ISSUER`]: issuer(ourPort),
    [`${PROVIDER}_CLIENT_ID`]: 'ovation',
    [`${PROVIDER}_CLIENT_SECRET`]: 'only-for-tests',
  };
}

/** Opens the house for the Ovation at `ours`; answers with what closes it again. */
export async function openHouse(ours: string): Promise<() => void> {
  const port = Number(new URL(ours).port) + 1;
  const house = spawn(process.execPath, [SCRIPT, String(port), ours], { stdio: ['pipe', 'pipe', 'inherit'] });
  await new Promise<void>((resolve, reject) => {
    house.stdout.on('data', (line: Buffer) => {
      if (line.includes('is open')) resolve();
    });
    house.once('exit', () => {
      reject(new Error('The house next door did not open.'));
    });
  });
  return () => {
    house.kill();
  };
}

/** Logs in at the house, which is where the page is, and agrees to be known to us. */
export async function logIn(page: Page, login: string): Promise<void> {
  await page.getByPlaceholder('Enter any login').fill(login);
  await page.getByPlaceholder('and password').fill('any');
  await page.getByRole('button', { name: 'Sign-in' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
}

/** Somebody new with a verified e-mail, who has no password here. */
export async function enterByHouse(page: Page, login: string, returnTo: string): Promise<void> {
  await page.goto(`/sign-in?returnTo=${returnTo}`);
  await page.getByRole('button', { name: 'Continue with House next door' }).click();
  await logIn(page, login);
  await expect(page).toHaveURL(returnTo);
}

function issuer(ourPort: number): string {
  return `http://127.0.0.1:${ourPort + 1}`;
}
