import type { Store } from '../signaling/observable';
import type { ChatEvent } from './ChatFeed';
import { itemOf } from './item';
import type { Outbox } from './Outbox';
import { waitBy } from './pace';
import { isAfter } from './place';
import type { Transcript } from './Transcript';
import type { ChatModes, ChatState, Place } from './types';

/** What happens in a chat, written into what is known of it. */
export class Proceedings {
  private ruledAt: Place | undefined;

  constructor(
    private readonly store: Store<ChatState>,
    private readonly transcript: Transcript,
    private readonly outbox: Outbox,
  ) {}

  take(event: ChatEvent): void {
    switch (event.type) {
      case 'chat-message':
        this.said(event);
        break;
      case 'chat-edited':
        this.edited(event);
        break;
      case 'chat-deleted':
        this.transcript.change(event.id, { state: 'removed', text: '' });
        if (this.store.get().pinned?.id === event.id) this.store.patch({ pinned: undefined });
        break;
      case 'chat-cleared':
        this.cleared(event.accountId);
        break;
      case 'chat-pinned':
        this.store.patch({ pinned: event.message && itemOf(event.message, Date.now()) });
        break;
      case 'chat-modes':
        this.rule(event.modes, event);
        break;
      default:
        event satisfies never;
    }
  }

  /** The rules from a place on. They may be told ahead of what is held back, and are older news when their place comes. */
  rule(modes: ChatModes, { epoch, seq }: Place): void {
    if (!isAfter({ epoch, seq }, this.ruledAt)) return;
    this.ruledAt = { epoch, seq };
    this.store.patch({ modes, waitUntil: waitBy(modes, this.store.get(), Date.now()) });
  }

  private said(event: Extract<ChatEvent, { type: 'chat-message' }>): void {
    const { epoch, seq } = event;
    const item = itemOf(event, Date.now(), { epoch, seq });
    const mine = event.author.id === this.store.get().me?.id;
    const own = mine ? this.outbox.heard(event.id, event.text) : undefined;
    this.transcript.append(own ? { ...item, key: own.key } : item);
  }

  private edited({ id, text, editedAt }: Extract<ChatEvent, { type: 'chat-edited' }>): void {
    const change = { text, editedAt: Date.parse(editedAt) };
    const { pinned } = this.store.get();
    this.transcript.change(id, change);
    if (pinned?.id === id) this.store.patch({ pinned: { ...pinned, ...change } });
  }

  private cleared(accountId: string | undefined): void {
    const { pinned } = this.store.get();
    this.transcript.removeAll(accountId);
    if (accountId === undefined || accountId === pinned?.author.id) this.store.patch({ pinned: undefined });
  }
}
