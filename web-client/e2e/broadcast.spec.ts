import { frames, recordFrames } from './support/picture';
import { heardEnergy } from './support/sound';
import { Studio } from './support/Studio';
import { expect, note, test } from './support/test';

test('a person registers, goes live with the buttons, and another browser sees and hears it', async ({
  page,
  visitor,
}) => {
  const studio = new Studio(page);
  await studio.register();
  await studio.createChannel();
  await studio.goLive();

  await visitor.goto(`/c/${studio.slug}`);
  await expect(visitor.getByRole('button', { name: 'Unmute' })).toBeVisible();
  await recordFrames(visitor);
  await visitor.waitForTimeout(3_000);

  const seen = await frames(visitor);
  note('frames in three seconds', seen.length, 'frames');
  expect(seen.length).toBeGreaterThan(15);
  expect(seen.at(-1)?.width).toBeGreaterThanOrEqual(320);
  expect(seen.filter(({ change }) => change > 0.05).length).toBeGreaterThan(seen.length / 4);

  await visitor.getByRole('button', { name: 'Unmute' }).click();
  const before = await heardEnergy(visitor);
  await expect.poll(() => heardEnergy(visitor)).toBeGreaterThan(before);

  await expect(page.getByText('1 person is watching')).toBeAttached();
  await expect(visitor.getByRole('button', { name: /^Floor · \d/ })).toBeVisible();
});

test('who comes early waits, joins by itself, and is told the end', async ({ studio, visitor }) => {
  await visitor.goto(`/c/${studio.slug}`);
  await expect(visitor.getByText('Starting soon')).toBeVisible();

  await studio.goLive();
  await expect(visitor.getByText('Starting soon')).toBeHidden();
  await expect(visitor.getByRole('button', { name: 'Unmute' })).toBeVisible();
  await recordFrames(visitor);
  await expect.poll(async () => (await frames(visitor)).length).toBeGreaterThan(10);

  await studio.end();
  await expect(visitor.getByText('The show is over')).toBeVisible();
});

test('a stream is on the home page while it is live', async ({ studio, visitor }) => {
  await studio.goLive();
  await visitor.goto('/');
  await visitor.locator(`a[href="/c/${studio.slug}"]`).first().click();
  await expect(visitor.getByRole('button', { name: 'Unmute' })).toBeVisible();
});
