import { request, type Page } from '@playwright/test';
import { expectAccessible } from './support/accessible';
import { signInAsOperator, turnTo } from './support/house';
import { Encoder, newStreamKey } from './support/rtmpEncoder';
import { seatChip } from './support/seats';
import { BASE_URL } from './support/stack';
import { expect, note, test } from './support/test';
import { framesDecoded, watchOverWhep } from './support/whep';

/** Browsers and encoders share this machine; this tells cut from not cut. The aim is a second, which the notes are held against. */
const CUT_MS = 6_000;
const REASON = 'This film belongs to somebody else.';

async function takeDown(admin: Page): Promise<number> {
  await admin.getByRole('button', { name: 'Take down: Late Show' }).first().click();
  await admin.getByLabel('Reason', { exact: true }).fill(REASON);
  const asked = Date.now();
  await admin.getByRole('dialog').getByRole('button', { name: 'Take down' }).click();
  return asked;
}

/** When the last frame came that a WHEP player decoded. */
async function lastFrame(player: Page): Promise<number> {
  let frames = await framesDecoded(player);
  let at = Date.now();
  while (Date.now() - at < 1_500) {
    await player.waitForTimeout(30);
    const now = await framesDecoded(player);
    if (now > frames) at = Date.now();
    frames = now;
  }
  return at;
}

/** When the gallery refused the playlist for the first time. */
async function refusedByTheGallery(slug: string): Promise<number> {
  const api = await request.newContext({ baseURL: BASE_URL });
  for (let look = 0; look < 200; look += 1) {
    if (!(await api.get(`/hls/${slug}/index.m3u8`)).ok()) return Date.now();
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  throw new Error('The gallery went on.');
}

test('a broadcast that is taken down is cut on every path, and can be given back', async ({
  studio,
  visitor,
  browser,
}) => {
  // before the pictures: passwords are hashed with what they leave of the processor
  const context = await browser.newContext();
  const admin = await context.newPage();
  await signInAsOperator(admin);
  await studio.goLive();
  await visitor.goto(`/c/${studio.slug}`);
  await expect(seatChip(visitor, 'Floor')).toBeVisible();
  const player = await visitor.context().newPage();
  await player.goto('/favicon.svg');
  expect((await watchOverWhep(player, studio.slug)).frames).toBeGreaterThanOrEqual(20);
  await turnTo(admin, 'On air');

  const asked = await takeDown(admin);
  const title = visitor.getByText('This broadcast was taken down');
  const [whep, gallery] = await Promise.all([
    lastFrame(player),
    refusedByTheGallery(studio.slug),
    expect(title)
      .toBeVisible()
      .then(() => {
        note('takedown until the floor says so', Date.now() - asked, 'ms');
      }),
  ]);
  note('takedown until the last frame over WHEP', whep - asked, 'ms');
  note('takedown until the gallery refuses', gallery - asked, 'ms');
  expect(whep - asked).toBeLessThan(CUT_MS);
  expect(gallery - asked).toBeLessThan(CUT_MS);
  await expect(visitor.getByText(REASON)).toBeVisible();
  await expectAccessible(visitor);

  await expect(studio.page.getByText('That was a show')).toBeVisible();
  await studio.page.getByRole('button', { name: 'Go live' }).click();
  await expect(
    studio.page
      .getByText(/have taken a broadcast of this channel down/u)
      .filter({ visible: true })
      .first(),
  ).toBeVisible();

  await turnTo(admin, 'Audit log');
  const log = admin.getByRole('region', { name: 'Audit log' });
  await expect(log.getByRole('listitem').first()).toContainText('Broadcast taken down');
  await admin.getByRole('button', { name: 'Verify' }).click();
  await expect(admin.getByText(/The log is whole/u)).toBeVisible();
  await expectAccessible(admin);
  await turnTo(admin, 'Closed');
  const closed = admin.getByRole('region', { name: 'Taken down and suspended' });
  await expect(closed.getByRole('listitem').first()).toContainText(REASON);
  await expectAccessible(admin);
  await admin.setViewportSize({ width: 1280, height: 800 });
  const before = await closed.getByRole('listitem').count();
  await closed.getByRole('button', { name: 'Restore: Late Show' }).first().click();
  await expect(closed.getByRole('listitem')).toHaveCount(before - 1);
  await visitor.getByRole('button', { name: 'Try again' }).click();
  await expect(title).toBeHidden();
  await context.close();
});

test('an encoder over RTMP is sent away by a takedown, and its key is blocked', async ({
  studio,
  browser,
}) => {
  const key = await newStreamKey(studio.page);
  const encoder = await Encoder.start(key);
  try {
    const context = await browser.newContext();
    const admin = await context.newPage();
    await signInAsOperator(admin);
    await turnTo(admin, 'On air');
    const asked = await takeDown(admin);
    await expect.poll(() => encoder.isSending, { intervals: [30] }).toBe(false);
    note('takedown until the encoder is cut off', Date.now() - asked, 'ms');
    expect(Date.now() - asked).toBeLessThan(CUT_MS);
    await context.close();
  } finally {
    await encoder.stop();
  }
});
