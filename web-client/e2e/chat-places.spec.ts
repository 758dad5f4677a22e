import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessible';
import { keptBack, line, say, timeChat } from './support/chat';
import { sitDown } from './support/seats';
import { expect, note, test } from './support/test';

// A busy machine may take long over a page.
const DESK = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };
const SMALL_PHONE = { width: 320, height: 640 };
const ON_ITS_SIDE = { width: 844, height: 390 };

const chat = (page: Page) => page.getByRole('log', { name: 'Messages' });
const player = (page: Page) => page.getByRole('region', { name: 'Player' });

const fillsScreen = (page: Page) => page.evaluate(() => document.fullscreenElement !== null);

async function boxes(page: Page) {
  const [picture, list] = await Promise.all([player(page).boundingBox(), chat(page).boundingBox()]);
  if (!picture || !list) throw new Error('There is no picture, or no chat.');
  return { picture, list };
}

test('the chat lies where the window has room for it', async ({ studio, visitor: page }) => {
  await studio.page.getByRole('tab', { name: 'Chat' }).click();
  await say(studio.page, 'the house is open');

  // A channel that is not on air has its chat all the same.
  await page.goto(`/c/${studio.slug}`);
  await expect(page.getByText('Starting soon')).toBeVisible();
  await expect(line(page, 'the house is open')).toBeVisible();
  await expectAccessible(page);

  await page.setViewportSize(DESK);
  await expect(async () => {
    const { picture, list } = await boxes(page);
    expect(list.x).toBeGreaterThan(picture.x + picture.width);
    expect(list.height).toBeGreaterThan(400);
  }).toPass();

  // Hidden and remembered, back by the key, which leads into it.
  await page.getByRole('button', { name: 'Hide the chat' }).click();
  await expect(chat(page)).toBeHidden();
  await expect(page.getByRole('button', { name: 'Show the chat' })).toBeFocused();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Show the chat' })).toBeVisible();
  await expect(chat(page)).toBeHidden();
  await page.keyboard.press('c');
  await expect(chat(page)).toBeFocused();
  await page.locator('h1').click();

  const narrow = (await boxes(page)).picture.width;
  await page.keyboard.press('t');
  await expect.poll(async () => (await boxes(page)).picture.width).toBeGreaterThan(narrow);
  const theatre = await boxes(page);
  expect(theatre.picture.x).toBe(0);
  expect(theatre.list.x).toBeGreaterThanOrEqual(theatre.picture.width);
  await page.keyboard.press('t');

  for (const size of [PHONE, SMALL_PHONE]) {
    await page.setViewportSize(size);
    await expect(line(page, 'the house is open')).toBeVisible();
    await expect(async () => {
      const { picture, list } = await boxes(page);
      expect(picture.width).toBe(size.width);
      expect(list.y).toBeGreaterThan(picture.y + picture.height);
      expect(list.y + list.height).toBeLessThanOrEqual(size.height);
    }).toPass();
    await page.getByRole('tab', { name: 'About' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Late Show' })).toBeVisible();
    await expect(chat(page)).toBeHidden();
    await page.getByRole('tab', { name: 'Chat' }).click();
  }

  await page.setViewportSize(ON_ITS_SIDE);
  await expect(async () => {
    const { picture, list } = await boxes(page);
    expect(list.x).toBeGreaterThan(picture.x);
    expect(list.x + list.width).toBeLessThanOrEqual(picture.x + picture.width);
    expect(picture.y + picture.height).toBeLessThanOrEqual(ON_ITS_SIDE.height);
  }).toPass();
});

test('the chat goes into a window of its own and comes back', async ({ studio, visitor: page }) => {
  await page.goto(`/c/${studio.slug}`);
  const opened = page.waitForEvent('popup');
  await page.getByRole('button', { name: 'Chat in a window of its own' }).click();
  const popup = await opened;
  await expect(page.getByText('The chat is in a window of its own.')).toBeVisible();

  await studio.page.getByRole('tab', { name: 'Chat' }).click();
  await say(studio.page, 'can you hear me?');
  await expect(line(popup, 'can you hear me?')).toBeVisible();
  await expectAccessible(popup);

  await page.reload();
  await expect(page.getByText('The chat is in a window of its own.')).toBeVisible();
  const closed = popup.waitForEvent('close');
  await page.getByRole('button', { name: 'Bring it back here' }).click();
  await closed;
  await expect(line(page, 'can you hear me?')).toBeVisible();

  // In a broadcaster's program it is a dock, or lies on the picture.
  await studio.page.getByRole('button', { name: 'The chat in OBS' }).click();
  const addresses = studio.page.getByRole('dialog', { name: 'The chat in OBS' }).getByRole('code');
  await expect(addresses).toHaveCount(2);
  await expectAccessible(studio.page);
  const [dock = '', overlay = ''] = await addresses.allTextContents();
  await page.goto(`http://${dock}`);
  await expect(line(page, 'can you hear me?')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible();
  await page.goto(`http://${overlay}`);
  await expect(line(page, 'can you hear me?')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Sign in' })).toHaveCount(0);
});

test('what opens in full screen is seen there', async ({ studio, visitor: page }) => {
  await page.goto(`/c/${studio.slug}`);
  await expect(page.getByText('Starting soon')).toBeVisible();
  await studio.page.getByRole('tab', { name: 'Chat' }).click();
  await say(studio.page, 'lights down');
  await expect(line(page, 'lights down')).toBeVisible();
  await page.keyboard.press('f');
  await expect.poll(() => fillsScreen(page)).toBe(true);
  await expect(chat(page)).toBeHidden();
  await page.keyboard.press('c');
  await expect(chat(page)).toBeFocused();

  // A click is refused where something else lies on top, as all of the page does that is outside of what fills the screen.
  await page.keyboard.press('ArrowUp');
  await expect(line(page, 'lights down')).toBeFocused();
  await page.keyboard.press('m');
  await page.getByRole('menuitem', { name: 'About Ada' }).click();
  await page.getByRole('dialog', { name: 'Ada' }).getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'View' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'In step with the picture' }).click();
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(sheet.getByText('Menu of the message that has the focus, in the chat')).toBeVisible();
  await sheet.getByRole('button', { name: 'Close' }).click();
  expect(await fillsScreen(page)).toBe(true);
});

test('the gallery reads and applauds in step with its picture, and so does who watches again', async ({
  studio,
  visitor: gallery,
  browser,
}) => {
  const context = await browser.newContext();
  const floor = await context.newPage();
  await Promise.all([timeChat(context), timeChat(gallery.context())]);
  await studio.goLive();
  await Promise.all([gallery.goto(`/c/${studio.slug}`), floor.goto(`/c/${studio.slug}`)]);
  // The player's own menu opens in full screen as well.
  await expect(gallery.getByRole('button', { name: 'Unmute' })).toBeVisible();
  await gallery.keyboard.press('f');
  await expect.poll(() => fillsScreen(gallery)).toBe(true);
  await sitDown(gallery, 'Gallery');
  await gallery.keyboard.press('f');
  await expect.poll(() => fillsScreen(gallery)).toBe(false);
  await expect(gallery.getByTitle('In step with your picture')).toBeVisible();
  await expect(gallery.getByRole('button', { name: /^Gallery · \d/ })).toBeVisible();
  await expect(floor.getByRole('button', { name: /^Floor · \d/ })).toBeVisible();

  await studio.page.getByRole('tab', { name: 'Chat' }).click();
  await say(studio.page, 'goal');
  await floor.getByRole('button', { name: 'Heart' }).click();
  for (const page of [floor, gallery]) {
    await expect(line(page, 'goal')).toBeVisible();
    await expect.poll(() => keptBack(page, '"heart"')).toBeGreaterThan(0);
  }
  for (const words of ['goal', '"heart"']) {
    const kept = await keptBack(gallery, words);
    note(`${words} kept back in the gallery`, kept, 'ms');
    expect(kept).toBeGreaterThan(300);
    expect(kept).toBeLessThan(10_000);
    expect(await keptBack(floor, words)).toBeLessThan(kept);
  }
  await expect(gallery.locator('[data-flying]')).toHaveCount(0);

  // What the gallery has seen is in the recording.
  await studio.page.getByRole('tab', { name: 'Setup' }).click();
  await studio.end();
  const link = gallery.getByRole('region', { name: 'Watch again' }).getByRole('link', { name: 'Late Show' });
  await expect(async () => {
    await gallery.goto(`/c/${studio.slug}`);
    await expect(link).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 30_000 });
  await link.click();
  const bar = gallery.getByRole('slider', { name: 'Position' });
  await expect(bar).toBeVisible();
  await bar.press('End');
  await expect(line(gallery, 'goal')).toBeVisible();
  await expect(async () => {
    // a jump that comes while the one before is under way may get lost
    await bar.press('Home');
    await expect(line(gallery, 'goal')).toBeHidden({ timeout: 3_000 });
  }).toPass({ timeout: 30_000 });
  await expectAccessible(gallery);
  await context.close();
});
