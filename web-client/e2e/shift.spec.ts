import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessible';
import { Guest } from './support/Guest';
import { signInAsOperator, turnTo } from './support/house';
import { linkTo } from './support/letters';
import { expect, test } from './support/test';

const INSULT = 'You are all fools';
const REASON = 'This film belongs to somebody else.';

/** Nothing that somebody decided is lost: the newest lines of the log are these. */
async function expectWritten(admin: Page, acts: string[]): Promise<void> {
  await turnTo(admin, 'Audit log');
  const log = admin.getByRole('region', { name: 'Audit log' });
  for (const act of acts)
    await expect(log.getByRole('listitem').filter({ hasText: act }).first()).toBeVisible();
  await admin.getByRole('button', { name: 'Verify' }).click();
  await expect(admin.getByText(/The log is whole/u)).toBeVisible();
}

/** As wide as before it was looked at as a phone shows it. */
async function look(page: Page): Promise<void> {
  await expectAccessible(page);
  await page.setViewportSize({ width: 1280, height: 800 });
}

test('a shift: word, hold, report, timeout, takedown, appeal, audit', async ({
  studio,
  visitor,
  browser,
}) => {
  test.setTimeout(360_000);
  const { slug } = studio;
  const eve = await Guest.arrive(browser, 'Eve', slug);
  const bob = await Guest.arrive(browser, 'Bob', slug);
  const admin = await (await browser.newContext()).newPage();
  await signInAsOperator(admin);
  const word = slug.replaceAll(/\D/gu, '').replaceAll(/\d/gu, (digit) => 'bakedpotis'.charAt(Number(digit)));

  await test.step('a word is put on the list of the house, and tried', async () => {
    await turnTo(admin, 'Words');
    const words = admin.getByRole('region', { name: 'Words nobody reads' });
    await words.getByLabel('Words', { exact: true }).fill(word);
    await words.getByLabel('What happens to a message with one of them').selectOption('hold');
    await words.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(words.getByRole('listitem').filter({ hasText: word })).toContainText(
      'waits for a moderator',
    );
    await words.getByLabel('What somebody might write').fill(`what a ${word.split('').join('.')}`);
    await words.getByRole('button', { name: 'Try', exact: true }).click();
    await expect(words.getByText('It waits until a moderator lets it through.')).toBeVisible();
    await look(admin);
  });

  const desk = new Guest(await admin.context().newPage(), 'Operator');
  await test.step('what has it waits, and is let through or not', async () => {
    await desk.enter(slug);
    await eve.say(`I like ${word}`);
    await expect(eve.page.getByText('Waits for a moderator. Nobody else reads it yet.')).toBeVisible();
    await eve.say(`more ${word}`);
    await desk.page.getByRole('button', { name: '2 messages wait for a moderator' }).click();
    const queue = desk.page.getByRole('region', { name: 'Waiting for a moderator' });
    await look(desk.page);
    await queue.getByRole('listitem').filter({ hasText: 'I like' }).focus();
    await desk.page.keyboard.press('a');
    await expect(bob.line(`I like ${word}`)).toBeVisible();
    await queue.getByRole('listitem').filter({ hasText: 'more' }).focus();
    await desk.page.keyboard.press('d');
    await expect(queue.getByText(/Nothing waits/u)).toBeVisible();
    await expect(bob.line(`more ${word}`)).toHaveCount(0);
    await queue.getByRole('button', { name: 'Close' }).click();
  });

  await test.step('a message is reported and claimed; its author gets a timeout', async () => {
    await eve.say(INSULT);
    await bob.choose(INSULT, 'Report');
    const dialog = bob.page.getByRole('dialog', { name: 'Report a message' });
    await dialog.getByRole('radio', { name: 'Hate', exact: true }).check();
    await dialog.getByRole('button', { name: 'Send the report' }).click();
    await expect(dialog.getByText('Somebody will look at it.')).toBeVisible();

    await turnTo(admin, 'Reports');
    await admin.getByRole('list', { name: 'Reports' }).getByRole('button', { name: INSULT }).first().click();
    const file = admin.getByRole('article');
    await file.getByRole('button', { name: 'Claim' }).click();
    await expect(file.getByText(/It is yours until/u)).toBeVisible();
    await look(admin);

    await desk.choose(INSULT, 'Timeout 10 min');
    await expect(eve.field).toBeDisabled();
    await expect(bob.line(INSULT)).toHaveCount(0);

    await file.getByRole('button', { name: 'Answer…' }).click();
    await admin
      .getByRole('dialog')
      .getByRole('radio', { name: /Acted on/u })
      .check();
    await admin.getByRole('dialog').getByRole('button', { name: 'Send the answer' }).click();
    await expect(file.getByText(/Acted on · Operator/u)).toBeVisible();
  });

  await test.step('the broadcast is taken down', async () => {
    for (const { page } of [eve, bob]) await page.context().close();
    await desk.page.close();
    await studio.goLive();
    await turnTo(admin, 'On air');
    await admin.getByRole('button', { name: 'Take down: Late Show' }).first().click();
    await admin.getByLabel('Reason', { exact: true }).fill(REASON);
    await admin.getByRole('dialog').getByRole('button', { name: 'Take down' }).click();
    await visitor.goto(`/c/${slug}`);
    await expect(visitor.getByText('This broadcast was taken down')).toBeVisible();
  });

  const ada = studio.page;
  await test.step('its owner is led to why, and appeals', async () => {
    await ada.reload();
    await expect(ada.getByText('Your broadcast “Late Show” was taken down')).toBeVisible();
    await ada.getByRole('link', { name: 'See why, and appeal' }).click();
    await expect(ada.getByText(REASON)).toBeVisible();
    await look(ada);
    await ada.getByLabel('Why it is a mistake').fill('I made this film myself.');
    await ada.getByRole('button', { name: 'Send the appeal' }).click();
    await expect(ada.getByText('Your appeal waits for an answer.')).toBeVisible();
  });

  await test.step('the appeal is accepted, and all is open again', async () => {
    await turnTo(admin, 'Overview');
    await admin.getByRole('link', { name: '1 appeal waits' }).click();
    const appeals = admin.getByRole('list', { name: 'Appeals' }).getByRole('listitem');
    await expect(appeals).toContainText([/Ada: broadcast “Late Show” taken down/u]);
    await look(admin);
    await appeals.getByLabel('Answer').fill('You are right.');
    await appeals.getByRole('button', { name: 'Accept the appeal of Ada' }).click();
    await expect(admin.getByText('No appeal waits.')).toBeVisible();

    await ada.reload();
    await expect(ada.getByText('Your appeal was accepted.')).toBeVisible();
    await expect(ada.getByText('You are right.')).toBeVisible();
    await look(ada);
    await visitor.getByRole('button', { name: 'Try again' }).click();
    await expect(visitor.getByText('This broadcast was taken down')).toBeHidden();
  });

  await expectWritten(admin, ['Appeal accepted', 'Broadcast taken down', 'Report resolved', 'Timeout']);
  await look(admin);
  await turnTo(admin, 'Words');
  await admin.getByRole('button', { name: `Remove ${word}` }).click();
  await expect(admin.getByRole('button', { name: `Remove ${word}` })).toBeHidden();
  await admin.context().close();
});

test('who is suspended reads why where they sign in, and appeals by their letter', async ({
  studio,
  browser,
}) => {
  const email = `${studio.slug}@example.org`;
  const admin = await (await browser.newContext()).newPage();
  await signInAsOperator(admin);
  await turnTo(admin, 'People');
  await admin.getByLabel('Find by e-mail or name').fill(email);
  await admin.getByRole('button', { name: 'Suspend Ada' }).click();
  await admin.getByLabel('Reason', { exact: true }).fill(REASON);
  await admin.getByRole('dialog').getByRole('button', { name: 'Suspend' }).click();
  await expect(admin.getByRole('button', { name: 'Reinstate Ada' })).toBeVisible();

  const ada = await (await browser.newContext()).newPage();
  const signIn = async () => {
    await ada.goto('/sign-in');
    await ada.getByLabel('E-mail').fill(email);
    await ada.getByLabel('Password', { exact: true }).fill('correct horse battery');
    await ada.getByRole('button', { name: 'Sign in', exact: true }).click();
  };
  await signIn();
  await expect(ada.getByRole('heading', { name: 'Your account is suspended' })).toBeVisible();
  await expect(ada.getByText(REASON)).toBeVisible();

  await ada.goto(await linkTo(email, 'Your account at Ovation is suspended'));
  await ada.getByLabel('Why it is a mistake').fill('That was somebody else.');
  await ada.getByRole('button', { name: 'Send the appeal' }).click();
  await expect(ada.getByText('Your appeal waits for an answer.')).toBeVisible();

  await turnTo(admin, 'Appeals');
  const appeal = admin
    .getByRole('list', { name: 'Appeals' })
    .getByRole('listitem')
    .filter({ hasText: 'That was' });
  await expect(appeal.getByRole('button', { name: 'Reject the appeal of Ada' })).toBeDisabled();
  await appeal.getByRole('button', { name: 'Accept the appeal of Ada' }).click();
  await expect(appeal).toHaveCount(0);
  await signIn();
  await expect(ada.getByRole('button', { name: 'Account of Ada' })).toBeVisible();
  await ada.context().close();
  await admin.context().close();
});
