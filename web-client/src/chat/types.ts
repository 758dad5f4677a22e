import type { ChatModes, ChatRole, ChatYouView, Quote, Reaction, Style } from '../api/generated/messages';
import type { Problem } from '../media/types';

export type { ChatModes, ChatRole, Quote, Reaction };
export type ChatYou = ChatYouView;

/** Where an event stands in a chat's one order. */
export interface Place {
  epoch: number;
  seq: number;
}

export interface ChatAuthor {
  id: string;
  name: string;
  roles: ChatRole[];
}

/** Why a line was not taken, and in how many ms it would be. */
export type ChatProblem = Problem & { retryAfterMs?: number };

/**
 * `there`: said, and everybody hears it. `pending`: on its way. `sent`: taken by the service, and not yet heard back. `held`: waiting for a
 * moderator. `failed`: not taken, and waiting for its author to say what to do. `removed`: it was there.
 */
export type ItemState = 'there' | 'pending' | 'sent' | 'held' | 'failed' | 'removed';

export interface ChatItem {
  /** The same from the moment it was typed, for lists that are drawn again. */
  key: string;
  /** Once the service has taken it. */
  id?: string;
  /** One's own, as long as this page has not heard it back. */
  nonce?: string;
  place?: Place;
  state: ItemState;
  style: Style;
  author: ChatAuthor;
  text: string;
  /** ms since the epoch, by the service's clock; by this machine's until it is `there` */
  sentAt: number;
  /** ms since the epoch, by this machine's clock: when this page heard of it */
  heardAt: number;
  editedAt?: number;
  replyTo?: Quote;
  mentions: string[];
  /** Only its author and those who keep order see it, and only those are told. */
  shadowed?: boolean;
  /** Of a failed one. */
  problem?: ChatProblem;
}

/** `opening`: for the first time. `failed`: it will not open by itself, and `problem` says why. */
export type ChatStatus = 'opening' | 'open' | 'reconnecting' | 'failed';

/** Somebody who is signed in. */
export interface Me {
  id: string;
  name: string;
}

export interface ChatState {
  status: ChatStatus;
  /** In order; one's own that are on their way come last, and those that are held where they were written. */
  messages: ChatItem[];
  pinned?: ChatItem;
  modes: ChatModes;
  you: ChatYou;
  /** When (ms since the epoch, by this machine's clock) slow mode lets one write again; 0: now. */
  waitUntil: number;
  /** Who has the chat open. */
  people: number;
  problem?: ChatProblem;
  /** There is more to be read before the first message. */
  hasOlder: boolean;
  loadingOlder: boolean;
  me?: Me;
}

/** A command that was carried out, as it was written. */
export interface CommandAnswer {
  /** Its name. */
  command: string;
  text: string;
}

export interface SendOptions {
  replyTo?: ChatItem;
  /** Account ids. */
  mentions?: string[];
}

/** A page of what was said, the oldest first; `before` leads to the page before it. */
export interface HistoryPage {
  messages: { epoch: number; seq: number; message: HistoryMessage; shadowed?: boolean }[];
  before?: string;
}

/** As the service writes it. */
export interface HistoryMessage {
  id: string;
  sentAt: string;
  author: ChatAuthor;
  style: Style;
  text: string;
  replyTo?: Quote;
  mentions?: string[];
  editedAt?: string;
}

export const OPEN_MODES: ChatModes = {
  slowSeconds: 0,
  subscribersOnly: false,
  emotesOnly: false,
  unique: false,
  hostOnly: false,
  delaySeconds: 0,
};

export const NOBODY: ChatYou = { roles: [], moderates: false, mayWrite: false, waitMs: 0 };
