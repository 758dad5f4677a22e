import type { Page } from '@playwright/test';
import { frames, longestGap, recordFrames } from './support/picture';
import { nextWelcome } from './support/sessions';
import { kill, portOpens, RESTART_MS } from './support/stack';
import { expect, note, test } from './support/test';

// Two browsers and a starting service share this machine, so these bounds tell working from broken and no more; the aims (3 s, 2 s and
// no gap at all) are measured by infra/bench/recovery, and each run notes its figures.
const PICTURE_BACK_MS = 8_000;
const SOCKET_BACK_MS = 6_000;
/** An outage of the media lasts as long as the service's start, which is several times this. */
const UNTOUCHED_MS = 2_500;

// Times are measured while the machine starts a server beside two browsers: one slow run proves nothing.
async function watch(visitor: Page, slug: string): Promise<void> {
  await visitor.goto(`/c/${slug}`);
  await expect(visitor.getByRole('button', { name: 'Unmute' })).toBeVisible();
  await recordFrames(visitor);
  await expect.poll(async () => (await frames(visitor)).length).toBeGreaterThan(10);
}

test('the picture comes back by itself when the media server is killed', async ({ studio, visitor }) => {
  await studio.goLive();
  await watch(visitor, studio.slug);

  const killed = kill('janus');
  await expect
    .poll(async () => (await frames(visitor)).filter(({ at }) => at > killed + 500).length, {
      timeout: 60_000,
    })
    .toBeGreaterThan(30);

  const gap = longestGap(await frames(visitor), killed);
  note('picture gap after the media server was killed', gap, 'ms');
  expect(gap).toBeLessThan(PICTURE_BACK_MS);
  await expect(studio.page.getByRole('button', { name: 'End broadcast' })).toBeVisible();
  await expect(visitor.getByText('Reconnecting…')).toBeHidden();
});

test('a restart of the service leaves the picture alone, and both pages resume', async ({
  studio,
  visitor,
}) => {
  test.setTimeout(RESTART_MS + 180_000);
  await studio.goLive();
  await watch(visitor, studio.slug);
  const welcomes = Promise.all([nextWelcome(visitor), nextWelcome(studio.page)]);

  const killed = kill('service');
  const opened = await portOpens();
  const [seen, sent] = await welcomes;
  await visitor.waitForTimeout(5_000);

  note('socket of the viewer back after the port was open', seen.at - opened, 'ms');
  note('socket of the broadcaster back after the port was open', sent.at - opened, 'ms');
  expect(seen.resumed && sent.resumed).toBe(true);
  expect(Math.max(seen.at, sent.at) - opened).toBeLessThan(SOCKET_BACK_MS);

  const recorded = await frames(visitor);
  const gap = longestGap(recorded, killed);
  note('longest picture gap over the restart', gap, 'ms');
  expect(gap).toBeLessThan(UNTOUCHED_MS);
  expect(recorded.filter(({ at }) => at > killed && at < opened).length).toBeGreaterThan(10);
});
