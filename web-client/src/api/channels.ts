import { api, openApi, unwrap } from './client';
import { ApiProblem } from './problem';
import { pictureBody } from './pictures';
import type {
  Category,
  Channel,
  ChannelList,
  ChannelPage,
  ChannelSettings,
  Encoder,
  EncoderReport,
  Following,
  HouseRules,
  ListedChannel,
  LiveEntry,
  Moderator,
  StreamKey,
} from './schema';

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

/** How the RTMP encoder of one's channel is doing. */
export function encoderReport(slug: string): Promise<EncoderReport> {
  return unwrap(api.GET('/api/v1/channels/{slug}/encoder', { params: { path: { slug } } }));
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

/** All that a channel's page shows; whether one follows it only where somebody is signed in. */
export function channelPage(slug: string): Promise<ChannelPage> {
  return unwrap(api.GET('/api/v1/channels/{slug}', { params: { path: { slug } } }));
}

export function channelSettings(slug: string): Promise<ChannelSettings> {
  return unwrap(api.GET('/api/v1/channels/{slug}/settings', { params: { path: { slug } } }));
}

/** All of it at once: what is absent is taken away. */
export function changeChannel(slug: string, settings: ChannelSettings): Promise<ChannelSettings> {
  return unwrap(api.PUT('/api/v1/channels/{slug}/settings', { params: { path: { slug } }, body: settings }));
}

/** Both ways do no harm when they change nothing. */
export function setFollowing(slug: string, following: boolean): Promise<Following> {
  const params = { path: { slug } };
  return unwrap(
    following
      ? api.PUT('/api/v1/channels/{slug}/follow', { params })
      : api.DELETE('/api/v1/channels/{slug}/follow', { params }),
  );
}

/** Where an encoder sends to, and what is known of the key. */
export function encoder(slug: string): Promise<Encoder> {
  return unwrap(api.GET('/api/v1/channels/{slug}/stream-key', { params: { path: { slug } } }));
}

/** Who broadcasts with the key is dropped. */
export async function deleteStreamKey(slug: string): Promise<void> {
  await unwrap(api.DELETE('/api/v1/channels/{slug}/stream-key', { params: { path: { slug } } }));
}

export async function moderatorsOf(slug: string): Promise<Moderator[]> {
  const { moderators } = await unwrap(
    api.GET('/api/v1/channels/{slug}/moderators', { params: { path: { slug } } }),
  );
  return moderators;
}

/** @param person the address of their channel, or their e-mail */
export function addModerator(slug: string, person: string): Promise<Moderator> {
  return unwrap(
    api.POST('/api/v1/channels/{slug}/moderators', { params: { path: { slug } }, body: { person } }),
  );
}

export async function removeModerator(slug: string, id: string): Promise<void> {
  await unwrap(api.DELETE('/api/v1/channels/{slug}/moderators/{id}', { params: { path: { slug, id } } }));
}

export interface Wanted {
  category?: string;
  q?: string;
  tag?: string;
}

/** A page of the channels that fit, those on air first; `after` is the `next` of the page before. */
export function browse(wanted: Wanted, after?: string, signal?: AbortSignal): Promise<ChannelList> {
  return unwrap(openApi.GET('/api/v1/channels', { params: { query: { ...wanted, after } }, signal }));
}

/** The channels that one follows, those on air first. */
export async function followedChannels(): Promise<ListedChannel[]> {
  const { channels } = await unwrap(api.GET('/api/v1/me/follows'));
  return channels;
}

/** All categories there are. */
export async function categories(): Promise<Category[]> {
  const answer = await unwrap(openApi.GET('/api/v1/categories'));
  return answer.categories;
}

export function setBanner(slug: string, picture: Blob): Promise<ChannelPage> {
  return unwrap(
    api.PUT('/api/v1/channels/{slug}/banner', { params: { path: { slug } }, ...pictureBody(picture) }),
  );
}

export function removeBanner(slug: string): Promise<ChannelPage> {
  return unwrap(api.DELETE('/api/v1/channels/{slug}/banner', { params: { path: { slug } } }));
}
