import { api, openApi, unwrap } from './client';
import { ApiProblem } from './problem';
import type { Channel, HouseRules, LiveEntry, StreamKey } from './schema';

/** The signed-in account's channel, or null while it has none. */
export async function myChannel(): Promise<Channel | null> {
  try {
    return await unwrap(api.GET('/api/v1/me/channel'));
  } catch (error) {
    if (error instanceof ApiProblem && error.code === 'channel-not-found') return null;
    throw error;
  }
}

export function createChannel(channel: { slug: string; title: string }): Promise<Channel> {
  return unwrap(api.POST('/api/v1/channels', { body: channel }));
}

/** A new stream key; the one before it stops working at once. */
export function newStreamKey(slug: string): Promise<StreamKey> {
  return unwrap(api.POST('/api/v1/channels/{slug}/stream-key', { params: { path: { slug } } }));
}

/** What the owner has decided about the audience. */
export function houseRules(slug: string): Promise<HouseRules> {
  return unwrap(api.GET('/api/v1/channels/{slug}/house-rules', { params: { path: { slug } } }));
}

/** They hold from now on, also for who is watching already. */
export function setHouseRules(slug: string, rules: HouseRules): Promise<HouseRules> {
  return unwrap(api.PUT('/api/v1/channels/{slug}/house-rules', { params: { path: { slug } }, body: rules }));
}

export async function liveNow(): Promise<LiveEntry[]> {
  const { streams } = await unwrap(openApi.GET('/api/v1/live'));
  return streams;
}
