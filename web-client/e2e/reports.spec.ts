import type { Browser, Page } from '@playwright/test';
import { expectAccessible } from './support/accessible';
import { line, say } from './support/chat';
import { Operator } from './support/operator';
import { expect, test } from './support/test';

const INSULT = 'You are all fools';

async function register(browser: Browser, name: string, slug: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto('/studio');
  await page.getByRole('button', { name: 'Register' }).click();
  await page.getByLabel('Display name').fill(name);
  await page.getByLabel('E-mail').fill(`${name.toLowerCase()}-${slug}@example.org`);
  await page.getByLabel('Password').fill('correct horse battery');
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page.getByRole('heading', { name: 'Name your stage' })).toBeVisible();
  await page.goto(`/c/${slug}`);
  await expect(page.getByLabel('Say something')).toBeEnabled();
  return page;
}

async function choose(page: Page, text: string, item: string): Promise<void> {
  const said = line(page, text);
  await said.hover();
  await said.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: item, exact: true }).click();
}

async function enterAsOperator(browser: Browser): Promise<Page> {
  await Operator.enter();
  const page = await (await browser.newContext()).newPage();
  await page.goto('/admin/reports');
  await page.getByLabel('E-mail').fill('operator@example.org');
  await page.getByLabel('Password', { exact: true }).fill('correct horse battery');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Reports' })).toBeVisible();
  return page;
}

test('a message is reported, outlives its deletion, and is answered', async ({ studio, browser }) => {
  const { slug } = studio;
  const eve = await register(browser, 'Eve', slug);
  const bob = await register(browser, 'Bob', slug);
  await say(eve, 'Good evening');
  await say(eve, INSULT);

  await test.step('somebody reports it', async () => {
    await choose(bob, INSULT, 'Report');
    const dialog = bob.getByRole('dialog', { name: 'Report a message' });
    await expect(dialog.getByRole('blockquote')).toHaveText(INSULT);
    await expectAccessible(bob);
    await bob.setViewportSize({ width: 1280, height: 800 });
    await dialog.getByRole('radio', { name: 'Hate', exact: true }).check();
    await dialog.getByLabel('In your words (optional)').fill('Not nice at all.');
    await dialog.getByRole('button', { name: 'Send the report' }).click();
    await expect(dialog.getByText('Somebody will look at it.')).toBeVisible();
    await dialog.getByRole('button', { name: 'Close' }).last().click();
  });

  await choose(eve, INSULT, 'Delete');
  await expect(line(bob, INSULT)).toBeHidden();

  const admin = await enterAsOperator(browser);
  const file = admin.getByRole('article');
  await test.step('an administrator claims it and sees what was said', async () => {
    await admin.getByRole('list', { name: 'Reports' }).getByRole('button', { name: INSULT }).first().click();
    await expect(file.getByRole('blockquote')).toHaveText(INSULT);
    await expect(file.getByText('Not nice at all.')).toBeVisible();
    await expect(file.getByText('Bob', { exact: true })).toBeVisible();
    await file.getByRole('button', { name: 'Claim' }).click();
    await expect(file.getByText(/It is yours until/u)).toBeVisible();
    await expectAccessible(admin);
    await admin.setViewportSize({ width: 1280, height: 800 });
  });

  await test.step('the host sees it in the chat, and that somebody has it', async () => {
    const host = studio.page;
    await host.goto(`/c/${slug}`);
    await host.getByRole('button', { name: '1 report waits' }).click();
    const panel = host.getByRole('region', { name: 'Reports of this chat' });
    await panel.getByRole('button', { name: INSULT }).focus();
    await host.keyboard.press('c');
    await expect(panel.getByText('Operator is looking at this already.')).toBeVisible();
    await host.keyboard.press('Enter');
    await expect(panel.getByText(/Operator is looking at this until/u)).toBeVisible();
    await expect(panel.getByText('Not nice at all.')).toBeVisible();
    await expect(panel.getByText('Bob')).toBeHidden();
    await expectAccessible(host);
  });

  await test.step('the answer', async () => {
    await file.getByRole('button', { name: 'Answer…' }).click();
    const dialog = admin.getByRole('dialog');
    await dialog.getByRole('radio', { name: /Acted on/u }).check();
    await dialog.getByLabel('One sentence of yours (optional)').fill('It is gone.');
    await expectAccessible(admin);
    await admin.setViewportSize({ width: 1280, height: 800 });
    await dialog.getByRole('button', { name: 'Send the answer' }).click();
    await expect(file.getByText(/Acted on · Operator/u)).toBeVisible();
  });

  await test.step('who reported it reads what became of it', async () => {
    await bob.goto('/settings#reports');
    const own = bob.getByRole('region', { name: 'Your reports' });
    await expect(own.getByRole('listitem')).toContainText(['Answered']);
    await expect(own.getByText('Answer: It is gone.')).toBeVisible();
    await expectAccessible(bob);
  });
});

test('who is not signed in is told to sign in', async ({ studio, visitor }) => {
  await studio.goLive();
  await visitor.goto(`/c/${studio.slug}`);
  await visitor.getByRole('button', { name: 'Report', exact: true }).click();
  const dialog = visitor.getByRole('dialog', { name: 'Report this broadcast' });
  await expect(dialog.getByRole('link', { name: 'Sign in' })).toBeVisible();
  await visitor.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});
