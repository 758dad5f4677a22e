import { expect, type Page } from '@playwright/test';
import { Operator } from './operator';

/** Whoever runs the house, in a browser. */
export async function signInAsOperator(page: Page): Promise<void> {
  await Operator.enter();
  await page.goto('/admin');
  await page.getByLabel('E-mail').fill('operator@example.org');
  await page.getByLabel('Password', { exact: true }).fill('correct horse battery');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Operations' })).toBeVisible();
}

/** Another page of the house, by what the way to it is called. */
export async function turnTo(admin: Page, name: string): Promise<void> {
  await admin
    .getByRole('navigation', { name: 'Pages of the house' })
    .getByRole('link', { name, exact: true })
    .click();
}
