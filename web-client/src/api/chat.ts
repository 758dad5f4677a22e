import type { Client } from 'openapi-fetch';
import type { ChatBan, ChatCard, ChatPaths, ChatPerson, Emote, SilenceOrder } from './chatPaths';
import { api, unwrap } from './client';
import type { ChatModes } from './generated/messages';
import { pictureBody } from './pictures';

export type { ChatBan, ChatCard, ChatLine, ChatPerson, Emote, SilenceOrder } from './chatPaths';

const chat = api as unknown as Client<ChatPaths>;

const of = (slug: string) => ({ params: { path: { slug } } });

export function chatModes(slug: string): Promise<ChatModes> {
  return unwrap(chat.GET('/api/v1/channels/{slug}/chat/modes', of(slug)));
}

/** They hold from now on, for everybody. */
export function setChatModes(slug: string, modes: ChatModes): Promise<ChatModes> {
  return unwrap(chat.PUT('/api/v1/channels/{slug}/chat/modes', { ...of(slug), body: modes }));
}

/** Who follows the chat or wrote lately, and has `query` in their name. */
export async function chatPeople(
  slug: string,
  { query, limit, signal }: { query?: string; limit?: number; signal?: AbortSignal } = {},
): Promise<ChatPerson[]> {
  const params = { path: { slug }, query: { query, limit } };
  const { people } = await unwrap(chat.GET('/api/v1/channels/{slug}/chat/people', { params, signal }));
  return people;
}

export function chatCard(slug: string, accountId: string): Promise<ChatCard> {
  const params = { path: { slug, accountId } };
  return unwrap(chat.GET('/api/v1/channels/{slug}/chat/people/{accountId}', { params }));
}

export async function chatBans(slug: string): Promise<ChatBan[]> {
  const { bans } = await unwrap(chat.GET('/api/v1/channels/{slug}/chat/bans', of(slug)));
  return bans;
}

/** Their messages until now disappear, and they can write none. */
export async function silence(slug: string, accountId: string, order: SilenceOrder): Promise<void> {
  const params = { path: { slug, accountId } };
  await unwrap(chat.PUT('/api/v1/channels/{slug}/chat/bans/{accountId}', { params, body: order }));
}

export async function unsilence(slug: string, accountId: string): Promise<void> {
  const params = { path: { slug, accountId } };
  await unwrap(chat.DELETE('/api/v1/channels/{slug}/chat/bans/{accountId}', { params }));
}

export async function pinMessage(slug: string, messageId: string): Promise<void> {
  await unwrap(chat.PUT('/api/v1/channels/{slug}/chat/pin', { ...of(slug), body: { messageId } }));
}

export async function unpinMessage(slug: string): Promise<void> {
  await unwrap(chat.DELETE('/api/v1/channels/{slug}/chat/pin', of(slug)));
}

export async function deleteMessage(slug: string, id: string): Promise<void> {
  await unwrap(chat.DELETE('/api/v1/channels/{slug}/chat/messages/{id}', { params: { path: { slug, id } } }));
}

export async function chatEmotes(slug: string): Promise<Emote[]> {
  const { emotes } = await unwrap(chat.GET('/api/v1/channels/{slug}/chat/emotes', of(slug)));
  return emotes;
}

export async function addEmote(slug: string, code: string, picture: Blob): Promise<void> {
  const params = { path: { slug }, query: { code } };
  await unwrap(chat.POST('/api/v1/channels/{slug}/chat/emotes', { params, ...pictureBody(picture) }));
}

export async function removeEmote(slug: string, code: string): Promise<void> {
  const params = { path: { slug, code } };
  await unwrap(chat.DELETE('/api/v1/channels/{slug}/chat/emotes/{code}', { params }));
}
