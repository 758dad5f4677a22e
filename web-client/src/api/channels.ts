import { api, openApi, unwrap } from './client';
import { ApiProblem } from './problem';
import type { Channel, LiveEntry, StreamKey } from './schema';

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

export async function liveNow(): Promise<LiveEntry[]> {
  const { streams } = await unwrap(openApi.GET('/api/v1/live'));
  return streams;
}
