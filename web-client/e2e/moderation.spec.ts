import { expectAccessible } from './support/accessible';
import { gather, part } from './support/gathering';
import type { Guest } from './support/Guest';
import { expect, test } from './support/test';

let host: Guest;
let bob: Guest;
let eve: Guest;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async ({ browser }) => {
  [host, bob, eve] = await gather(browser, 'Bob', 'Eve');
});

test.afterAll(() => part(host, bob, eve));

test('who is warned can’t write until they say that they understand, also after a reload', async () => {
  await bob.say('first! first! first!');
  await host.choose('first!', 'Warn…');
  const dialog = host.page.getByRole('dialog', { name: 'Warn Bob' });
  await dialog.getByLabel('Reason').fill('Once is enough.');
  await expectAccessible(host.page);
  await dialog.getByRole('button', { name: 'Warn' }).click();

  const strip = bob.page.getByText('A moderator has warned you:');
  await expect(strip).toBeVisible();
  await expect(bob.page.getByText('Once is enough.')).toBeVisible();
  await expect(bob.field).toBeDisabled();
  await bob.page.reload();
  await expect(strip).toBeVisible();
  await expectAccessible(bob.page);
  await bob.page.getByRole('button', { name: 'I understand' }).click();
  await expect(strip).toBeHidden();
  await bob.say('sorry');
  await expect(eve.line('sorry')).toBeVisible();
});

test('what is written in the shadow only its author and moderators see', async () => {
  await host.choose('sorry', 'Shadow-ban');
  await expect(host.page.getByText(/only moderators see what Bob writes/u)).toBeVisible();
  await bob.say('cheap watches');
  await expect(bob.line('cheap watches')).toHaveAttribute('data-state', 'there');
  await expect(bob.line('cheap watches')).not.toContainText('only moderators');
  await expect(host.line('cheap watches')).toContainText('only moderators see this');
  await host.say('is everybody well?');
  await expect(eve.line('is everybody well?')).toBeVisible();
  await expect(eve.line('cheap watches')).toHaveCount(0);

  await bob.page.reload();
  await expect(bob.line('cheap watches')).toBeVisible();
  await eve.page.reload();
  await expect(eve.line('is everybody well?')).toBeVisible();
  await expect(eve.line('cheap watches')).toHaveCount(0);
});

test('the card says what was done before, keeps notes, and acts by one key', async () => {
  const { page } = host;
  await host.line('cheap watches').getByRole('button', { name: 'Bob' }).click();
  const card = page.getByRole('dialog', { name: 'About Bob' });
  await expect(card.getByText('This account is less than a week old.')).toBeVisible();
  await expect(card.getByText('Once is enough.')).toBeVisible();
  await card.getByLabel('New note').fill('sells watches');
  await card.getByRole('button', { name: 'Add the note' }).click();
  await expect(card.getByText('sells watches')).toBeVisible();
  await expectAccessible(page);
  await card.getByRole('button', { name: 'Show in the chat' }).first().click();
  await expect(card).toBeHidden();
  await expect(page.getByRole('log').locator('article:focus, [role=article]:focus')).toContainText(
    /sorry|cheap watches/u,
  );
  await host.line('cheap watches').getByRole('button', { name: 'Bob' }).click();

  await card.getByRole('button', { name: 'Close' }).focus();
  await page.keyboard.press('s');
  await expect(page.getByText('Everybody sees what Bob writes again.')).toBeVisible();
  await bob.say('hello again');
  await expect(eve.line('hello again')).toBeVisible();
});

test('who is banned appeals, and can write again when it is accepted', async () => {
  const { page } = host;
  await host.line('hello again').getByRole('button', { name: 'Bob' }).click();
  await expect(
    page.getByRole('dialog', { name: 'About Bob' }).getByRole('button', { name: /^Ban/u }),
  ).toBeVisible();
  await page.keyboard.press('b');
  const dialog = page.getByRole('dialog', { name: 'Ban Bob?' });
  await dialog.getByLabel('Reason').fill('Too many watches.');
  await dialog.getByRole('button', { name: 'Ban', exact: true }).click();

  await expect(bob.page.getByText('You are banned from this chat.')).toBeVisible();
  await expectAccessible(bob.page);
  await bob.page.getByRole('button', { name: 'Appeal' }).click();
  await bob.page.getByLabel('Your appeal').fill('I only wanted to tell what time it is.');
  await expectAccessible(bob.page);
  await bob.page.getByRole('button', { name: 'Send the appeal' }).click();
  await expect(bob.page.getByText('Your appeal waits for a moderator.')).toBeVisible();

  await page.getByRole('button', { name: '1 appeal waits' }).click();
  const queue = page.getByRole('dialog', { name: 'Appeals' });
  await expect(queue.getByText('I only wanted to tell what time it is.')).toBeVisible();
  await expectAccessible(page);
  await queue.getByRole('button', { name: 'Accept the appeal of Bob' }).click();
  await expect(queue.getByText('No appeal waits.')).toBeVisible();
  await queue.getByRole('button', { name: 'Close' }).click();
  await expect(bob.page.getByText('Your appeal was accepted: you can write again.')).toBeVisible();
  await expect(bob.field).toBeEnabled();
  await bob.say('thank you');
  await expect(eve.line('thank you')).toBeVisible();
});

test('the host and the person read afterwards what was done', async () => {
  await host.page.goto('/studio/channel');
  const log = host.page.getByRole('list', { name: 'Moderation log' });
  await expect(log.getByRole('listitem').filter({ hasText: 'Too many watches.' })).toContainText('Ada');
  await expectAccessible(host.page);
  await bob.page.goto('/settings');
  const acts = bob.page.getByRole('list', { name: 'Acts on your account' });
  await expect(acts.getByRole('listitem').filter({ hasText: 'Once is enough.' })).toContainText(
    'a moderator of',
  );
  await expect(acts).not.toContainText('hadow');
  await expectAccessible(bob.page);
});
