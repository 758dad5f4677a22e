import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessible';
import { line, say } from './support/chat';
import { expect, test } from './support/test';

// A busy machine may take long over a page.
test.describe.configure({ retries: 1 });

const DESK = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };
const SMALL_PHONE = { width: 320, height: 640 };
const ON_ITS_SIDE = { width: 844, height: 390 };

const chat = (page: Page) => page.getByRole('log', { name: 'Messages' });
const player = (page: Page) => page.getByRole('region', { name: 'Player' });

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
});
