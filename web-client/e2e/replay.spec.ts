import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessible';
import { frames, recordFrames } from './support/picture';
import { probe } from './support/probe';
import type { Studio } from './support/Studio';
import { expect, note, test } from './support/test';

const ON_AIR_MS = 12_000;
const bar = (page: Page) => page.getByRole('slider', { name: 'Position' });
const clock = (page: Page) => page.locator('video').evaluate((video: HTMLVideoElement) => video.currentTime);

/** Goes live for a while, ends, and answers with the address of the video when it is there to watch. */
async function record(studio: Studio, visitor: Page): Promise<string> {
  await studio.goLive();
  await studio.page.waitForTimeout(ON_AIR_MS);
  await studio.end();
  const link = visitor.getByRole('region', { name: 'Watch again' }).getByRole('link', { name: 'Late Show' });
  await expect(async () => {
    await visitor.goto(`/c/${studio.slug}`);
    await expect(link).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 30_000 });
  return (await link.getAttribute('href')) ?? '';
}

async function moves(page: Page): Promise<void> {
  await recordFrames(page);
  await expect
    .poll(async () => (await frames(page)).filter(({ change }) => change > 0.05).length)
    .toBeGreaterThan(15);
}

test('a broadcast can be watched again after its end', async ({ studio, visitor }) => {
  const address = await record(studio, visitor);
  await expectAccessible(visitor);
  await visitor.setViewportSize({ width: 1280, height: 800 });

  await visitor.getByRole('link', { name: 'Late Show' }).click();
  await expect(bar(visitor)).toBeVisible();
  await moves(visitor);
  const seconds = Number(await bar(visitor).getAttribute('aria-valuemax'));
  note('length of the video', seconds, 's');
  expect(seconds).toBeGreaterThan(ON_AIR_MS / 1000 - 4);
  expect(seconds).toBeLessThan(ON_AIR_MS / 1000 + 8);

  // By the bar, by keys, and to the end.
  await bar(visitor).click();
  await expect.poll(() => clock(visitor)).toBeGreaterThanOrEqual(seconds / 2 - 1);
  await moves(visitor);
  await visitor.keyboard.press('j');
  await expect.poll(() => clock(visitor)).toBeLessThan(seconds / 2);
  await bar(visitor).press('End');
  await expect(visitor.getByText('That was the show')).toBeVisible();
  await visitor.getByRole('button', { name: 'Watch again' }).click();
  await moves(visitor);
  expect(await clock(visitor)).toBeLessThan(seconds - 1);
  await expectAccessible(visitor);

  // Somebody follows a link to the third second, and then only listens.
  await visitor.setViewportSize({ width: 1280, height: 800 });
  await visitor.goto(`${address}?t=3`);
  await expect(bar(visitor)).toBeVisible();
  expect(await clock(visitor)).toBeGreaterThanOrEqual(3);
  // a slow machine would be at the end of it before the menu is open
  await visitor.keyboard.press('k');
  await visitor.getByRole('button', { name: 'Player settings' }).click();
  await visitor.getByRole('menuitemradio', { name: 'Audio only' }).click();
  await expect(visitor.getByRole('region', { name: 'Player' }).getByText('Audio only')).toBeVisible();
  const before = await clock(visitor);
  expect(before).toBeGreaterThanOrEqual(3);
  await visitor.keyboard.press('k');
  await expect.poll(() => clock(visitor)).toBeGreaterThan(before + 1);
});

test('a video belongs to who made it', async ({ studio, visitor }, testInfo) => {
  const address = await record(studio, visitor);
  const { page } = studio;
  await page.goto('/studio/videos');
  const row = page.getByRole('article');
  await expect(row).toHaveCount(1);
  await expectAccessible(page);
  await page.setViewportSize({ width: 1280, height: 800 });

  await row.getByLabel('Title').fill('First night');
  await row.getByLabel('Title').press('Enter');
  await expect(row.getByText('Saved')).toBeVisible();
  await visitor.goto(address);
  await expect(visitor.getByRole('heading', { name: 'First night' })).toBeVisible();

  await row.getByLabel('Who may watch').selectOption('Private');
  await expect(row.getByRole('link', { name: 'Download' })).toHaveAttribute('href', /\?token=/);
  await visitor.reload();
  await expect(visitor.getByText('There is no video here')).toBeVisible();
  await expectAccessible(visitor);

  const downloading = page.waitForEvent('download');
  await row.getByRole('link', { name: 'Download' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('First night.mp4');
  const file = testInfo.outputPath('video.mp4');
  await download.saveAs(file);
  const { streams, format } = await probe(file);
  expect(streams.map(({ codec_type }) => codec_type).sort()).toEqual(['audio', 'video']);
  expect(Number(format.duration)).toBeGreaterThan(ON_AIR_MS / 1000 - 4);
  expect(Number(format.duration)).toBeLessThan(ON_AIR_MS / 1000 + 8);

  await row.getByRole('link', { name: 'Watch' }).click();
  await expect(bar(page)).toBeVisible();
  await moves(page);
  await page.getByRole('link', { name: 'Manage your videos' }).click();

  await row.getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByRole('dialog')).toContainText('First night');
  await page.getByRole('button', { name: 'Delete for good' }).click();
  await expect(page.getByText('“First night” is deleted.')).toBeVisible();
  await page.goto(address);
  await expect(page.getByText('There is no video here')).toBeVisible();
});
