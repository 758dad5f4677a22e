import { expect, note, test } from './support/test';
import { chooseLayer, framesDecoded, leave, pictureHeight, restartIce, watchOverWhep } from './support/whep';

test('a player that only knows WHEP watches H.264, chooses a layer, restarts ICE and leaves', async ({
  studio,
  visitor,
}) => {
  await studio.goLive();
  await visitor.goto('/favicon.svg');

  const asked = Date.now();
  const seen = await watchOverWhep(visitor, studio.slug);
  note('POST to twenty frames', Date.now() - asked, 'ms');
  expect(seen.status).toBe(201);
  expect(seen.frames).toBeGreaterThanOrEqual(20);
  expect(seen.codec).toBe('video/H264');

  const restarted = await restartIce(visitor);
  expect(restarted).toEqual({ status: 200, tagChanged: true, connected: true });
  const before = await framesDecoded(visitor);
  await expect.poll(() => framesDecoded(visitor)).toBeGreaterThan(before + 20);

  expect(await chooseLayer(visitor, 'l')).toBe(200);
  await expect.poll(() => pictureHeight(visitor)).toBeLessThan(seen.height);

  expect(await leave(visitor)).toBe(200);
  expect(await leave(visitor)).toBe(404);
});

test('a player is told when there is nothing to watch', async ({ studio, visitor }) => {
  await visitor.goto('/favicon.svg');
  expect((await watchOverWhep(visitor, studio.slug)).status).toBe(409);
  expect((await watchOverWhep(visitor, `no-${studio.slug}`)).status).toBe(404);
});
