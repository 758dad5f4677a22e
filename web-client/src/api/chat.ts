import { api, unwrap } from './client';
import { passFor } from './passes';
import { pictureBody } from './pictures';
import type { ChatBan, ChatCard, ChatPerson, ChatRules, Emote, SilenceOrder } from './schema';

export type { ChatBan, ChatCard, ChatLine, ChatPerson, ChatRules, Emote, SilenceOrder } from './schema';

const of = (slug: string) => ({ params: { path: { slug } } });
/** For who only looks: a chat is for who may watch the channel. */
const looking = (slug: string) => ({ token: passFor(slug) });
const person = (slug: string, accountId: string) => ({ params: { path: { slug, accountId } } });

/** They hold from now on, for everybody. */
export function setChatModes(slug: string, modes: ChatRules): Promise<ChatRules> {
  return unwrap(api.PUT('/api/v1/channels/{slug}/chat/modes', { ...of(slug), body: modes }));
}

/** Who wrote lately or follows the chat, and has a word in their name that begins with `query`. */
export async function chatPeople(
  slug: string,
  { query, limit, signal }: { query?: string; limit?: number; signal?: AbortSignal } = {},
): Promise<ChatPerson[]> {
  const params = { path: { slug }, query: { query, limit, ...looking(slug) } };
  const { people } = await unwrap(api.GET('/api/v1/channels/{slug}/chat/people', { params, signal }));
  return people;
}

export function chatCard(slug: string, accountId: string): Promise<ChatCard> {
  const params = { path: { slug, accountId }, query: looking(slug) };
  return unwrap(api.GET('/api/v1/channels/{slug}/chat/people/{accountId}', { params }));
}

export async function chatBans(slug: string): Promise<ChatBan[]> {
  const { bans } = await unwrap(api.GET('/api/v1/channels/{slug}/chat/bans', of(slug)));
  return bans;
}

/** Their messages until now disappear, and they can write none; without `seconds` for good. Answers with what is on them then. */
export function silence(slug: string, accountId: string, order: SilenceOrder): Promise<ChatBan> {
  const options = { ...person(slug, accountId), body: order };
  return unwrap(api.PUT('/api/v1/channels/{slug}/chat/bans/{accountId}', options));
}

export async function unsilence(slug: string, accountId: string): Promise<void> {
  await unwrap(api.DELETE('/api/v1/channels/{slug}/chat/bans/{accountId}', person(slug, accountId)));
}

export async function pinMessage(slug: string, messageId: string): Promise<void> {
  await unwrap(api.PUT('/api/v1/channels/{slug}/chat/pin', { ...of(slug), body: { messageId } }));
}

export async function unpinMessage(slug: string): Promise<void> {
  await unwrap(api.DELETE('/api/v1/channels/{slug}/chat/pin', of(slug)));
}

export async function chatEmotes(slug: string): Promise<Emote[]> {
  const params = { path: { slug }, query: looking(slug) };
  const { emotes } = await unwrap(api.GET('/api/v1/channels/{slug}/chat/emotes', { params }));
  return emotes;
}

export function addEmote(slug: string, code: string, picture: Blob): Promise<Emote> {
  const params = { path: { slug }, query: { code } };
  return unwrap(api.POST('/api/v1/channels/{slug}/chat/emotes', { params, ...pictureBody(picture) }));
}

export async function removeEmote(slug: string, code: string): Promise<void> {
  const params = { path: { slug, code } };
  await unwrap(api.DELETE('/api/v1/channels/{slug}/chat/emotes/{code}', { params }));
}
