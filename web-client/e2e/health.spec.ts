import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessible';
import { Encoder, newStreamKey } from './support/rtmpEncoder';
import { RtmpListener } from './support/rtmpListener';
import { expect, test } from './support/test';
import { isSigned, WebhookReceiver } from './support/webhookReceiver';

/** As an encoder is set up that nobody has told about live streams. */
const TOO_FAR = '-c:v libx264 -preset ultrafast -tune zerolatency -profile:v main -g 150 -b:v 1M';
const INSIDE = '10.0.0.1';

const addTarget = async (page: Page, url: string) => {
  await page.getByLabel('Server').fill(url);
  await page.getByRole('button', { name: 'Add', exact: true }).click();
};

test('who broadcasts over RTMP reads what is wrong, and sends it elsewhere as well', async ({ studio }) => {
  const { page } = studio;
  const health = await page.context().newPage();
  await health.goto('/studio/health');
  await expect(health.getByRole('heading', { name: 'You are not on air' })).toBeVisible();

  const elsewhere = await RtmpListener.open('theirs');
  const encoder = await Encoder.start(await newStreamKey(page), TOO_FAR);
  try {
    await expect(health.getByRole('row', { name: /^Only one 640 × 360 H\.264/u })).toBeVisible();
    const bitrate = health.getByRole('figure').filter({ hasText: /^Bit rate/u });
    const line = bitrate.getByRole('img').locator('path').last();
    await expect(line).toBeVisible();
    const before = await line.getAttribute('d');

    await page.getByText('Send elsewhere, too').click();
    await page.getByRole('button', { name: 'Add a target' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Elsewhere');
    await page.getByLabel('Stream key', { exact: true }).fill('theirs');
    await addTarget(page, `rtmp://${INSIDE}/live`);
    await expect(page.getByText(/^This address cannot be used/u)).toBeVisible();
    await addTarget(page, elsewhere.url);
    const target = page.getByRole('listitem', { name: 'Elsewhere' });
    await expect(target.getByText('Sending', { exact: true })).toBeVisible();
    await expect.poll(() => elsewhere.frames).toBeGreaterThan(30);
    await expectAccessible(page);
    await target.getByRole('button', { name: 'Stop sending to Elsewhere' }).click();
    await expect(target.getByText('Stopped')).toBeVisible();

    await expect(health.getByText(/^Key frames are too far apart/u)).toBeVisible();
    await expect(line).not.toHaveAttribute('d', before ?? '');
    await expectAccessible(health);
    await page.goto('/studio/channel');
    await expect(page.getByRole('list', { name: 'Health alerts' })).toContainText(
      'Key frames are too far apart',
    );
  } finally {
    await encoder.stop();
    elsewhere.close();
  }
});

test("a program of the owner's is told, and the owner sees how that went", async ({ studio }) => {
  const { page } = studio;
  const receiver = await WebhookReceiver.open();
  try {
    await page.goto('/studio/channel');
    const webhooks = page.getByRole('region', { name: 'Webhooks' });
    await webhooks.getByLabel('Address').fill(`https://${INSIDE}/hooks`);
    await webhooks.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(webhooks.getByText(/^This address cannot be used/u)).toBeVisible();
    await webhooks.getByLabel('Address').fill(receiver.url);
    await webhooks.getByRole('button', { name: 'Add', exact: true }).click();
    const secret = await webhooks.getByText(/^whsec_/u).innerText();

    await webhooks.getByRole('button', { name: 'Send a test event' }).click();
    await expect(webhooks.getByText('Delivered')).toBeVisible();
    await webhooks.getByText('What is sent').click();
    await expect(webhooks.getByText('"type": "webhook.test"')).toBeVisible();
    await webhooks.getByText('Its answer').click();
    await expect(webhooks.getByText('thank you')).toBeVisible();
    expect(receiver.calls.map((call) => isSigned(call, secret))).toEqual([true]);
    await expectAccessible(page);
  } finally {
    receiver.close();
  }
});
