import type { Page } from '@playwright/test';
import { frames, recordFrames } from './support/picture';
import {
  askForPeer,
  credentials,
  iceServers,
  onlyThroughTurn,
  paths,
  relaysWith,
  type Transport,
} from './support/relay';
import { Studio } from './support/Studio';
import { expect, test } from './support/test';

async function isRelayed(page: Page, transport: Transport): Promise<void> {
  await expect.poll(() => paths(page)).toEqual([{ type: 'relay', protocol: transport }]);
}

for (const [sending, receiving] of [
  ['udp', 'tcp'],
  ['tcp', 'udp'],
] as const) {
  test(`people behind a firewall broadcast over TURN/${sending} and watch over TURN/${receiving}`, async ({
    browser,
  }) => {
    const stage = await browser.newContext();
    await onlyThroughTurn(stage, sending);
    const studio = new Studio(await stage.newPage());
    await studio.enter();
    await studio.goLive();
    await isRelayed(studio.page, sending);

    const house = await browser.newContext();
    await onlyThroughTurn(house, receiving);
    const visitor = await house.newPage();
    await visitor.goto(`/c/${studio.slug}`);
    await expect(visitor.getByRole('button', { name: 'Unmute' })).toBeVisible();
    await recordFrames(visitor);
    await expect.poll(async () => (await frames(visitor)).length).toBeGreaterThan(20);
    await isRelayed(visitor, receiving);
    await stage.close();
    await house.close();
  });
}

test('a relay is for a short time, and leads to the media servers only', async ({ browser }) => {
  const context = await browser.newContext();
  await onlyThroughTurn(context, 'udp');
  const studio = new Studio(await context.newPage());
  await studio.enter();
  await studio.goLive();
  const [server] = await iceServers(studio.page);
  if (!server) throw new Error('The server has named no TURN server.');
  const now = Math.floor(Date.now() / 1000);

  expect(Number(server.username?.split(':')[0])).toBeGreaterThan(now);
  expect(Number(server.username?.split(':')[0])).toBeLessThan(now + 7 * 3600);
  expect(await relaysWith(studio.page, [{ ...server, ...credentials(now + 60) }])).toBeGreaterThan(0);
  expect(await relaysWith(studio.page, [{ ...server, ...credentials(now - 60) }])).toBe(0);
  expect(await relaysWith(studio.page, [{ ...server, credential: 'made-up' }])).toBe(0);
  expect(askForPeer([server.urls].flat()[0] ?? '', '127.0.0.1')).toContain('403');
  expect(askForPeer([server.urls].flat()[0] ?? '', '192.0.2.1')).toContain('403');
  await context.close();
});
