import { expectAccessible } from './support/accessible';
import { gather, part } from './support/gathering';
import type { Guest } from './support/Guest';
import { expect, test } from './support/test';

let host: Guest;
let moderator: Guest;
let bob: Guest;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async ({ browser }) => {
  [host, moderator, bob] = await gather(browser, 'Mo', 'Bob the Builder');
});

test.afterAll(() => part(host, moderator, bob));

test('people write, and a name that is completed is highlighted for who is meant', async () => {
  await bob.say('good evening');
  await expect(moderator.line('good evening')).toBeVisible();

  await moderator.field.fill('welcome @bui');
  await expect(moderator.page.getByRole('option', { name: 'Bob the Builder' })).toBeVisible();
  await moderator.field.press('Tab');
  await expect(moderator.field).toHaveValue('welcome @Bob the Builder ');
  await moderator.field.press('Enter');

  await expect(bob.line('welcome')).toHaveAttribute('data-to-me', 'true');
  await expect(host.line('welcome')).not.toHaveAttribute('data-to-me');
});

test('an answer shows what it answers, and what was said can be changed and taken back', async () => {
  await moderator.choose('good evening', 'Reply');
  await moderator.say('good to have you');
  await expect(bob.line('good to have you').getByText('good evening')).toBeVisible();

  await bob.say('is the pianno in tune');
  await expect(bob.line('pianno')).toHaveAttribute('data-state', 'there');
  await bob.field.press('ArrowUp');
  await expect(bob.field).toHaveValue('is the pianno in tune');
  await bob.say('is the piano in tune');
  await expect(moderator.line('is the piano in tune')).toContainText('(edited)');

  await bob.choose('is the piano in tune', 'Delete');
  await expect(moderator.line('is the piano in tune')).toHaveCount(0);
  await expect(moderator.line('message removed')).toBeVisible();
});

test('the host makes a moderator, whose timeout is seen with its end and undone with a click', async () => {
  await host.field.fill('/mod @Mo');
  await host.page.getByRole('option', { name: 'Mo' }).click();
  await host.field.press('Enter');
  await expect(host.page.getByText('They are a moderator now.')).toBeVisible();
  await expect(moderator.page.getByRole('button', { name: 'Chat settings' })).toBeVisible();

  await bob.say('buy my watches');
  await moderator.choose('buy my watches', 'Timeout 10 min');
  await expect(bob.page.getByText('A moderator has asked you to pause.')).toBeVisible();
  await expect(bob.page.getByRole('timer')).toHaveText(/^10 min$/u);
  await expect(bob.field).toBeDisabled();
  await expect(host.line('buy my watches')).toHaveCount(0);

  await moderator.page.getByRole('button', { name: 'Undo' }).click();
  await expect(bob.field).toBeEnabled();
});

test('slow mode counts down, and writing goes on when it is over', async () => {
  await moderator.page.getByRole('button', { name: 'Chat settings' }).click();
  await moderator.page.getByLabel('Slow mode').selectOption({ label: '5 s' });
  await expect(moderator.page.getByText('Saved. It holds from now on.')).toBeVisible();
  await moderator.page.getByRole('button', { name: 'Close' }).click();

  await expect(bob.page.getByText('One message every 5 s')).toBeVisible();
  await bob.say('one');
  await expect(bob.page.getByRole('timer')).toHaveText(/^[1-5] s$/u);
  await bob.field.fill('two');
  await expect(bob.page.getByRole('button', { name: 'Send', exact: true })).toBeDisabled();
  await expect(bob.page.getByRole('timer')).toHaveCount(0);
  await bob.field.press('Enter');
  await expect(host.line('two')).toBeVisible();

  await moderator.say('/slowoff');
  await expect(bob.page.getByText('One message every 5 s')).toHaveCount(0);
});

test('the picker is worked by the keyboard', async () => {
  await bob.field.fill('play ');
  await bob.page.getByRole('button', { name: 'Emoji and emotes' }).click();
  const search = bob.page.getByRole('combobox', { name: 'Search emoji' });
  await expect(search).toBeFocused();
  await search.fill('saxophone');
  await expect(bob.page.getByRole('gridcell', { name: 'saxophone' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await search.press('Enter');
  await expect(bob.field).toBeFocused();
  await bob.field.press('Enter');
  await expect(host.line('play 🎷')).toBeVisible();
});

test('who comes back finds what was said', async () => {
  await bob.page.reload();
  await expect(bob.line('play 🎷')).toBeVisible();
  await expect(bob.line('welcome')).toHaveAttribute('data-to-me', 'true');
});

test('all of it can be used by everybody', async () => {
  const { page } = moderator;
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Emoji and emotes' }).click();
  await expect(page.getByRole('gridcell', { name: 'grinning face', exact: true })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');

  await moderator.line('welcome').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Copy text' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Chat settings' }).click();
  await expectAccessible(page);
});
