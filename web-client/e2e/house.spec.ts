import { expectAccessible } from './support/accessible';
import { signInAsOperator, turnTo } from './support/house';
import { expect, test } from './support/test';

const REASON = 'This film belongs to somebody else.';
/** Long enough for a recording. */
const ON_AIR_MS = 4_000;

test('an administrator finds a broadcast, hides its recording, and shows it again', async ({
  studio,
  visitor,
  browser,
}) => {
  await studio.goLive();
  await studio.page.waitForTimeout(ON_AIR_MS);
  await studio.end();
  const context = await browser.newContext();
  const admin = await context.newPage();
  await signInAsOperator(admin);

  await turnTo(admin, 'Channels');
  await admin.getByLabel('Find by address or title').fill(studio.slug);
  const channels = admin.getByRole('list', { name: 'Channels' }).getByRole('listitem');
  await expect(channels).toHaveCount(1);
  await channels.getByRole('link', { name: 'Its broadcasts' }).click();
  await admin.getByRole('button', { name: 'Hide the recording: Late Show' }).click();
  await admin.getByLabel('Reason', { exact: true }).fill(REASON);
  await admin.getByRole('dialog').getByRole('button', { name: 'Hide' }).click();
  const listed = admin.getByRole('list', { name: 'Broadcasts' }).getByRole('listitem');
  await expect(listed).toContainText(REASON);

  const address = (await listed.getByRole('link', { name: 'Late Show' }).getAttribute('href')) ?? '';
  await visitor.goto(address);
  await expect(visitor.getByText(REASON)).toBeVisible();
  await listed.getByRole('button', { name: 'Restore: Late Show' }).click();
  await expect(listed).not.toContainText(REASON);
  await visitor.reload();
  await expect(visitor.getByRole('slider', { name: 'Position' })).toBeVisible();
  await context.close();
});

test('channels are suspended together, and reinstated', async ({ studio, visitor, browser }) => {
  const context = await browser.newContext();
  const admin = await context.newPage();
  await signInAsOperator(admin);
  await turnTo(admin, 'Channels');
  await admin.getByLabel('Find by address or title').fill(studio.slug);
  const line = admin.getByRole('list', { name: 'Channels' }).getByRole('listitem');
  const chosen = admin.getByRole('group', { name: 'What is chosen' });
  for (const action of ['Suspend', 'Reinstate']) {
    await expect(line).toHaveCount(1);
    await line.getByRole('checkbox').check();
    await chosen.getByRole('button', { name: action }).click();
    await admin.getByLabel('Reason', { exact: true }).fill(REASON);
    await admin.getByRole('dialog').getByRole('button', { name: action }).click();
    await expect(admin.getByText('Done to 1.')).toBeVisible();
    await visitor.goto(`/c/${studio.slug}`);
    await expect(visitor.getByText(action === 'Suspend' ? REASON : 'Starting soon')).toBeVisible();
  }
  await context.close();
});

test('every page of the house can be used by everybody', async ({ studio, browser }) => {
  const context = await browser.newContext();
  const admin = await context.newPage();
  await signInAsOperator(admin);
  await expect(admin.getByRole('heading', { name: 'The house' })).toBeVisible();
  await expectAccessible(admin);
  const pages = admin.getByRole('navigation', { name: 'Pages of the house' }).getByRole('link');
  for (const name of await pages.allTextContents()) {
    await turnTo(admin, name);
    if (name === 'People') await admin.getByLabel('Find by e-mail or name').fill(studio.slug);
    await expect(admin.getByRole('main').getByRole('heading', { level: 2 }).first()).toBeVisible();
    await admin.waitForLoadState('networkidle');
    await expectAccessible(admin);
  }
  await context.close();
});
