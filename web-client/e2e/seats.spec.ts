import type { Page } from '@playwright/test';
import { NarrowLink } from './support/NarrowLink';
import { frames, longestGap, recordFrames, SHOWN } from './support/picture';
import { occupySeat, seatChip } from './support/seats';
import { expect, note, test } from './support/test';

/** A machine that also encodes and packages parses the gallery's library slowly; infra/bench/seats measures. */
const SWITCH_MS = 3_000;
const CALLED_DOWN_MS = 8_000;
const height = (page: Page) =>
  page
    .locator(SHOWN)
    .evaluate((video: HTMLVideoElement) => video.videoHeight)
    .catch(() => 0);

test('a full floor sends the next one to the gallery, and calls them down when there is room', async ({
  studio,
  visitor,
  browser,
}) => {
  await studio.goLive();
  await studio.placesOnTheFloor(1);
  const early = await (await browser.newContext()).newPage();
  await occupySeat(early, studio.slug);

  await visitor.goto(`/c/${studio.slug}`);
  await expect(seatChip(visitor, 'Gallery')).toBeVisible();
  await seatChip(visitor, 'Gallery').click();
  await expect(
    visitor.getByText('The floor is full. You get a seat there as soon as one is free.'),
  ).toBeVisible();
  await visitor.keyboard.press('Escape');
  await visitor.evaluate(() => {
    (window as Window & { sameDocument?: boolean }).sameDocument = true;
  });
  await recordFrames(visitor);
  await expect.poll(async () => (await frames(visitor)).length).toBeGreaterThan(10);

  const left = Date.now();
  await early.context().close();
  await expect(seatChip(visitor, 'Floor')).toBeVisible();
  note('called down to the floor after', Date.now() - left, 'ms');
  expect(Date.now() - left).toBeLessThan(CALLED_DOWN_MS);
  await expect
    .poll(async () => (await frames(visitor)).filter(({ at }) => at > left + 3_000).length)
    .toBeGreaterThan(20);
  const gap = longestGap(await frames(visitor), left);
  note('longest picture gap on the way down', gap, 'ms');
  expect(gap).toBeLessThan(SWITCH_MS);
  expect(await visitor.evaluate(() => 'sameDocument' in window)).toBe(true);
});

test.describe('a narrow link', () => {
  test('who gets little through it gets a smaller picture, and a larger one on a wider link', async ({
    studio,
    visitor,
  }) => {
    await studio.goLive();
    const link = await NarrowLink.between(visitor);
    await visitor.goto(`/c/${studio.slug}`);
    await expect(seatChip(visitor, 'Floor')).toBeVisible();
    await expect.poll(() => height(visitor)).toBe(360);

    link.narrow(300_000);
    await expect.poll(() => height(visitor)).toBe(180);
    link.widen();
    // A layer that has just failed is tried again after 16 s without trouble.
    await expect.poll(() => height(visitor), { timeout: 60_000 }).toBe(360);
    await expect(seatChip(visitor, 'Floor')).toBeVisible();
    link.close();
  });
});

test('the picture that one asks for by hand is the one that comes', async ({ studio, visitor }) => {
  await studio.goLive();
  await visitor.goto(`/c/${studio.slug}`);
  await expect(seatChip(visitor, 'Floor')).toBeVisible();
  const choose = async (quality: RegExp) => {
    await visitor.getByRole('button', { name: 'Player settings' }).click();
    await visitor.getByRole('menuitemradio', { name: quality }).click();
  };
  // By its height, as soon as that is known.
  await choose(/^(Medium|180p)/);
  await expect.poll(() => height(visitor)).toBe(180);
  await choose(/^Auto$/);
  await expect.poll(() => height(visitor)).toBe(360);
});
