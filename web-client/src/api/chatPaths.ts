import type { ChatModes, ChatRole, Message1, Silence } from './generated/messages';

/** Somebody who follows a chat, or wrote lately. */
export interface ChatPerson {
  id: string;
  name: string;
  roles: ChatRole[];
}

/** What a chat knows of somebody; `silence` and `recent` are for moderators alone. */
export interface ChatCard extends ChatPerson {
  /** The address of their own channel. */
  channel?: string;
  avatarUrl?: string;
  memberSince: string;
  followsSince?: string;
  /** How many they have written here. */
  messages: number;
  silence?: Silence;
  recent?: ChatLine[];
}

export type ChatLine = Message1;

/** A timeout; a ban where there is no `until`. */
export interface ChatBan {
  accountId: string;
  name: string;
  until?: string;
  reason?: string;
  /** The name of who did it. */
  by: string;
  at: string;
}

/** No `seconds`: for good. */
export interface SilenceOrder {
  seconds?: number;
  reason?: string;
}

export interface Emote {
  /** Written as `:code:`. */
  code: string;
  url: string;
  animated: boolean;
}

interface Operation<Path, Answer, Query = never> {
  parameters: {
    path: Path;
    header?: never;
    cookie?: never;
    query?: [Query] extends [never] ? never : Query;
  };
  requestBody?: never;
  responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': Answer } } };
}

type With<Body, Op> = Omit<Op, 'requestBody'> & { requestBody: { content: { 'application/json': Body } } };

interface Channel {
  slug: string;
}
type Member = Channel & { accountId: string };

/** The routes of a chat. */
export interface ChatPaths {
  '/api/v1/channels/{slug}/chat/modes': {
    get: Operation<Channel, ChatModes>;
    put: With<ChatModes, Operation<Channel, ChatModes>>;
  };
  '/api/v1/channels/{slug}/chat/people': {
    get: Operation<Channel, { people: ChatPerson[] }, { query?: string; limit?: number }>;
  };
  '/api/v1/channels/{slug}/chat/people/{accountId}': { get: Operation<Member, ChatCard> };
  '/api/v1/channels/{slug}/chat/bans': { get: Operation<Channel, { bans: ChatBan[] }> };
  '/api/v1/channels/{slug}/chat/bans/{accountId}': {
    put: With<SilenceOrder, Operation<Member, unknown>>;
    delete: Operation<Member, unknown>;
  };
  '/api/v1/channels/{slug}/chat/pin': {
    put: With<{ messageId: string }, Operation<Channel, unknown>>;
    delete: Operation<Channel, unknown>;
  };
  '/api/v1/channels/{slug}/chat/messages/{id}': { delete: Operation<Channel & { id: string }, unknown> };
  '/api/v1/channels/{slug}/chat/emotes': {
    get: Operation<Channel, { emotes: Emote[] }>;
    post: With<string, Operation<Channel, unknown, { code: string }>>;
  };
  '/api/v1/channels/{slug}/chat/emotes/{code}': { delete: Operation<Channel & { code: string }, unknown> };
}
