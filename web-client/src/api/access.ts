import { api, unwrap } from './client';
import { keepPass } from './passes';
import type { AccessOrder, AccessSettings, Guest, Playback } from './schema';

/** A token that plays the channel's stream, for who may watch it. */
export async function playback(
  slug: string,
  proof: { password?: string; token?: string },
): Promise<Playback> {
  const given = await unwrap(
    api.POST('/api/v1/channels/{slug}/playback', { params: { path: { slug } }, body: proof }),
  );
  keepPass(slug, given.token);
  return given;
}

/** Whom the channel's broadcasts are for. */
export function accessOf(slug: string): Promise<AccessSettings> {
  return unwrap(api.GET('/api/v1/channels/{slug}/access', { params: { path: { slug } } }));
}

/** It holds within seconds, also for who is watching already. */
export function setAccess(slug: string, order: AccessOrder): Promise<AccessSettings> {
  return unwrap(api.PUT('/api/v1/channels/{slug}/access', { params: { path: { slug } }, body: order }));
}

export async function guestsOf(slug: string): Promise<Guest[]> {
  const { guests } = await unwrap(
    api.GET('/api/v1/channels/{slug}/access/guests', { params: { path: { slug } } }),
  );
  return guests;
}

/** @param person the address of a channel, or an e-mail: then whoever has shown that it is theirs */
export async function inviteGuest(slug: string, person: string): Promise<Guest[]> {
  const { guests } = await unwrap(
    api.POST('/api/v1/channels/{slug}/access/guests', { params: { path: { slug } }, body: { person } }),
  );
  return guests;
}

export async function removeGuest(slug: string, guestId: string): Promise<void> {
  await unwrap(
    api.DELETE('/api/v1/channels/{slug}/access/guests/{guestId}', {
      params: { path: { slug, guestId } },
    }),
  );
}
