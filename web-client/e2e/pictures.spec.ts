import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessible';
import { blankPng } from './support/png';
import { expect, test } from './support/test';

/** What somebody has on their disk: not in the shape that is wanted, red on the left and blue on the right. */
async function photograph(page: Page, width: number, height: number): Promise<Buffer> {
  const address = await page.evaluate(
    ([w, h]) => {
      const canvas = Object.assign(document.createElement('canvas'), { width: w, height: h });
      const context = canvas.getContext('2d');
      if (context === null) throw new Error('This browser draws nothing.');
      context.fillStyle = '#e00000';
      context.fillRect(0, 0, w / 2, h);
      context.fillStyle = '#0000e0';
      context.fillRect(w / 2, 0, w / 2, h);
      return canvas.toDataURL('image/png');
    },
    [width, height] as const,
  );
  return Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
}

/** The size of a picture as it is served, and the colours near its left and right edges. */
function served(page: Page, selector: string) {
  return page.locator(selector).evaluate(async (image: HTMLImageElement) => {
    await image.decode();
    const { naturalWidth: width, naturalHeight: height } = image;
    const canvas = Object.assign(document.createElement('canvas'), { width, height });
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const at = (x: number) => Array.from(context?.getImageData(x, height / 2, 1, 1).data ?? []);
    const kind = ([red = 0, , blue = 0]: number[]) => (red > blue ? 'red' : 'blue');
    return { width, height, left: kind(at(2)), right: kind(at(width - 3)) };
  });
}

test('a face and a banner, cropped in the browser and shown to everybody', async ({ studio, visitor }) => {
  const { page, slug } = studio;
  const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'image/png', buffer });
  const png = file('me.png', await photograph(page, 900, 500));
  const dialog = page.getByRole('dialog');
  const use = dialog.getByRole('button', { name: 'Use this part' });

  await test.step('a face', async () => {
    await page.goto('/settings');
    await page.getByLabel('Choose the part for your picture').setInputFiles(png);
    await expect(use).toBeEnabled();
    await expectAccessible(page);
    await dialog.getByRole('slider', { name: 'Zoom' }).focus();
    await page.keyboard.press('ArrowRight');
    await use.click();
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('button', { name: 'Change picture' })).toBeVisible();
  });

  await test.step('a banner', async () => {
    await page.goto('/studio/channel');
    await page.getByLabel('Choose the part for the banner').setInputFiles(png);
    await use.click();
    await expect(dialog).toBeHidden();
    await expectAccessible(page);
  });

  await test.step('what the browser does not take', async () => {
    const banner = page.getByLabel('Choose the part for the banner');
    await banner.setInputFiles(file('me.png', Buffer.from('<svg onload="alert(1)">')));
    await expect(dialog.getByText('This cannot be read as a picture.')).toBeVisible();
    await expect(use).toBeDisabled();
    await page.keyboard.press('Escape');
    await banner.setInputFiles(file('bomb.png', blankPng(20_000, 20_000)));
    await expect(dialog.getByText('This picture has more than 250 megapixels.')).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('what the service does not take, from who goes around the page', async () => {
    await page.route('**/banner', (route) => route.continue({ postData: blankPng(20_000, 20_000) }));
    await page.getByLabel('Choose the part for the banner').setInputFiles(png);
    await use.click();
    await expect(dialog.getByText('This picture is too large')).toBeVisible();
    await page.unroute('**/banner');
    await page.keyboard.press('Escape');
  });

  await test.step('on the channel', async () => {
    await visitor.goto(`/c/${slug}`);
    const face = await served(visitor, 'main img[src^="/media/"] >> nth=0');
    expect(face).toMatchObject({ left: 'red', right: 'blue' });
    expect(face.width).toBe(face.height);
    const banner = await served(visitor, 'main img[width="1500"]');
    expect(banner).toEqual({ width: 1500, height: 500, left: 'red', right: 'blue' });
    await expectAccessible(visitor);
  });

  await test.step('and gone again', async () => {
    await page.getByRole('button', { name: 'Remove', exact: true }).first().click();
    await expect(page.getByRole('button', { name: 'Choose a picture' })).toBeVisible();
    const answer = await visitor.request.get(`/api/v1/channels/${slug}`);
    expect(await answer.json()).not.toHaveProperty('bannerUrl');
  });
});
