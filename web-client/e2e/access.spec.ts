import type { Page, Response } from '@playwright/test';
import { expectAccessible } from './support/accessible';
import { frames, recordFrames } from './support/picture';
import { seatChip, sitDown } from './support/seats';
import type { Studio } from './support/Studio';
import { expect, test } from './support/test';
async function setPassword({ page }: Studio, password: string): Promise<void> {
  await page.getByLabel('Who may watch').selectOption('password');
  await page.getByLabel(/^(Password|New password)$/).fill(password);
  await page.getByRole('button', { name: 'Set password' }).click();
  await expect(page.getByText(/^Saved\./)).toBeVisible();
}

async function show(visitor: Page, password: string): Promise<void> {
  await visitor.getByLabel('Password').fill(password);
  await visitor.getByRole('button', { name: 'Come in' }).click();
}

async function moves(page: Page): Promise<void> {
  await recordFrames(page);
  await expect
    .poll(async () => (await frames(page)).filter(({ change }) => change > 0.05).length)
    .toBeGreaterThan(15);
}

const asksForPassword = (page: Page) => page.getByText('This asks for a password', { exact: true });

test('a stream with a password opens to who knows it, on the floor and in the gallery', async ({
  studio,
  visitor,
}) => {
  await setPassword(studio, 'open sesame');
  await studio.goLive();
  await visitor.goto(`/c/${studio.slug}`);
  await expect(asksForPassword(visitor)).toBeVisible();
  await expectAccessible(visitor);
  await show(visitor, 'open barley');
  await expect(visitor.getByText('This is not the password.')).toBeVisible();

  await show(visitor, 'open sesame');
  await expect(seatChip(visitor, 'Floor')).toBeVisible();
  await moves(visitor);

  const answers: Response[] = [];
  visitor.on('response', (answer) => {
    if (new URL(answer.url()).pathname.startsWith('/hls/')) answers.push(answer);
  });
  await sitDown(visitor, 'Gallery');
  await moves(visitor);
  const given = answers.filter((answer) => answer.ok());
  expect(given.length).toBeGreaterThan(10);
  for (const answer of given) {
    expect(new URL(answer.url()).searchParams.get('token')).not.toBeNull();
    expect(answer.headers()['cache-control']).toContain('private');
    const withoutToken = new URL(answer.url()).pathname;
    if (answer === given[0]) expect((await visitor.request.get(withoutToken)).status()).toBe(403);
  }

  // Whoever watches with the old password is asked for the new one, also from the gallery.
  await setPassword(studio, 'open poppyseed');
  await expect(asksForPassword(visitor)).toBeVisible();
  await show(visitor, 'open sesame');
  await expect(visitor.getByText('This is not the password.')).toBeVisible();
  await show(visitor, 'open poppyseed');
  await expect(seatChip(visitor, 'Gallery')).toBeVisible();
  await moves(visitor);

  // And who watches goes on watching when it is for everybody.
  await studio.page.getByLabel('Who may watch').selectOption('public');
  await visitor.waitForTimeout(3_000);
  await moves(visitor);

  await studio.page.getByLabel('Who may watch').selectOption('private');
  await expect(visitor.getByText('This is private')).toBeVisible();
  await expect(visitor.getByRole('link', { name: 'Sign in' })).not.toHaveCount(0);
  await expectAccessible(visitor);
});
