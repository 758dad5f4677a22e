import { Store, type Observable } from '../signaling/observable';
import type { SignalingClient } from '../signaling/SignalingClient';
import { ChatFeed, type Opened } from './ChatFeed';
import { Drafting } from './Drafting';
import { FrameBatch } from './FrameBatch';
import { InStep, type Picture } from './InStep';
import { itemOf, merged } from './item';
import { OlderPages, type ReadPage } from './OlderPages';
import { Outbox } from './Outbox';
import { slowUntil } from './pace';
import { Proceedings } from './Proceedings';
import { ReactionTally } from './ReactionTally';
import { Transcript } from './Transcript';
import {
  NOBODY,
  OPEN_MODES,
  type ChatItem,
  type ChatState,
  type ChatYou,
  type CommandAnswer,
  type Me,
  type Reaction,
  type SendOptions,
} from './types';

/** One channel's chat, for as long as somebody reads it and over every reconnect. */
export class ChatRoom {
  private readonly store = new Store<ChatState>({
    status: 'opening',
    messages: [],
    modes: OPEN_MODES,
    you: NOBODY,
    waitUntil: 0,
    people: 0,
    hasOlder: false,
    loadingOlder: false,
  });
  readonly state: Observable<ChatState> = this.store;
  /** What is being answered or changed, shared by those who show messages and those who write them. */
  readonly drafting = new Drafting();
  /** What a command has done, which is for its author alone. */
  readonly answer: Observable<CommandAnswer | undefined>;
  readonly reactions: ReactionTally;
  private readonly answered = new Store<CommandAnswer | undefined>(undefined);
  private readonly transcript = new Transcript();
  private readonly batch = new FrameBatch(() => {
    this.publish();
  });
  private readonly step = new InStep();
  private readonly feed: ChatFeed;
  private readonly outbox: Outbox;
  private readonly proceedings: Proceedings;
  private readonly older: OlderPages;
  private release: ReturnType<typeof setTimeout> | undefined;
  private stops: (() => void)[] = [];

  constructor(
    private readonly client: SignalingClient,
    private readonly slug: string,
    readPage: ReadPage,
  ) {
    this.answer = this.answered;
    this.reactions = new ReactionTally(client, slug, this.step);
    this.older = new OlderPages(this.transcript, readPage, (fields) => {
      this.store.patch(fields);
      this.batch.request();
    });
    this.feed = new ChatFeed(client, slug, {
      opened: (opened) => {
        this.opened(opened);
      },
      event: (event) => {
        this.proceedings.take(event);
        this.batch.request();
      },
      away: () => {
        this.outbox.away();
        if (this.store.get().status === 'open') this.store.patch({ status: 'reconnecting' });
      },
      refused: (problem) => {
        this.store.patch({ status: 'failed', problem });
      },
    });
    this.outbox = new Outbox(client, slug, {
      changed: () => {
        this.batch.request();
      },
      taken: ({ nonce, text }, { messageId, command }) => {
        if (command !== undefined) this.answered.set({ command, text });
        if (messageId !== undefined || command === 'me')
          this.store.patch({ waitUntil: slowUntil(this.store.get(), Date.now()) });
        if (nonce !== undefined && messageId !== undefined && this.transcript.has(messageId))
          this.outbox.discard(nonce);
      },
      refused: ({ text }, { code, retryAfterMs = 0 }) => {
        if (code === 'chat-slow') this.store.patch({ waitUntil: Date.now() + retryAfterMs });
        else if (!text.startsWith('/')) this.store.patch({ waitUntil: 0 });
      },
    });
    this.proceedings = new Proceedings(this.store, this.transcript, this.outbox);
  }

  start(): void {
    const { client, slug } = this;
    this.stops = [
      client.on('chat-you', ({ channel, you }) => {
        if (channel === slug) this.standing(you);
      }),
      client.on('chat-rules', ({ channel, epoch, seq, modes }) => {
        if (channel === slug) this.proceedings.rule(modes, { epoch, seq });
      }),
      client.on('chat-people', ({ channel, people }) => {
        if (channel === slug) this.store.patch({ people });
      }),
      client.on('chat-held-outcome', ({ channel, messageId, outcome }) => {
        if (channel === slug) this.outbox.decided(messageId, outcome);
      }),
      this.reactions.start(),
    ];
    this.feed.start();
  }

  stop(): void {
    for (const stop of this.stops) stop();
    this.stops = [];
    this.feed.stop();
    this.outbox.away();
    this.store.patch({ status: 'opening' });
    this.batch.cancel();
    clearTimeout(this.release);
  }

  /** Who reads and writes here. */
  be(me: Me | undefined): void {
    this.store.patch({ me });
  }

  /** The picture that messages keep in step with; without one they are shown at once. */
  follow(picture: Picture | undefined): void {
    this.step.follow(picture);
    this.batch.request();
  }

  send(text: string, { replyTo, mentions = [] }: SendOptions = {}): void {
    const { me, you } = this.store.get();
    if (me === undefined) return;
    const nonce = crypto.randomUUID();
    const now = Date.now();
    // From now on, since the next line would be refused.
    if (!text.startsWith('/')) this.store.patch({ waitUntil: slowUntil(this.store.get(), now) });
    this.outbox.add({
      key: nonce,
      nonce,
      state: 'pending',
      style: 'plain',
      author: { ...me, roles: you.roles },
      text,
      sentAt: now,
      heardAt: now,
      replyTo: replyTo?.id === undefined ? undefined : quote(replyTo.id, replyTo),
      mentions,
    });
    this.batch.request();
  }

  retry(nonce: string): void {
    this.outbox.retry(nonce);
  }

  discard(nonce: string): void {
    this.outbox.discard(nonce);
  }

  /** One's own line that waits for a moderator is not to be said any more. Rejects with a SignalingProblem. */
  async withdraw({ id, nonce }: ChatItem): Promise<void> {
    if (id !== undefined) await this.remove(id);
    if (nonce !== undefined) this.outbox.discard(nonce);
  }

  /** Rejects with a SignalingProblem. */
  async edit(messageId: string, text: string): Promise<void> {
    await this.client.request({ type: 'chat-edit', channel: this.slug, messageId, text });
  }

  /** Rejects with a SignalingProblem. */
  async remove(messageId: string): Promise<void> {
    await this.client.request({ type: 'chat-delete', channel: this.slug, messageId });
  }

  react(reaction: Reaction): void {
    if (this.store.get().status === 'open') this.reactions.send(reaction);
  }

  loadOlder(): void {
    this.older.load();
  }

  /** Whether somebody has scrolled up, and what they look at has to stay. */
  read(reading: boolean): void {
    this.transcript.read(reading);
    if (!reading && this.transcript.skipped) this.feed.reload();
    else this.batch.request();
  }

  /** Asks again after a refusal. */
  again(): void {
    this.store.patch({ status: 'opening', problem: undefined });
    this.feed.reload();
  }

  /** Who has read what a command did. */
  acknowledge(): void {
    this.answered.set(undefined);
  }

  private opened({ reload, modes, pinned, you, people }: Opened): void {
    if (reload) this.transcript.clear();
    this.store.patch({
      status: 'open',
      problem: undefined,
      modes,
      pinned: pinned && itemOf(pinned, Date.now()),
      people,
      ...(reload ? { hasOlder: true } : {}),
    });
    this.standing(you);
    this.outbox.open();
    this.batch.request();
  }

  private standing(you: ChatYou): void {
    this.store.patch({ you, waitUntil: you.waitMs > 0 ? Date.now() + you.waitMs : 0 });
    this.step.all = you.moderates;
  }

  private publish(): void {
    const { me } = this.store.get();
    const { shown, nextInMs } = this.step.reveal(this.transcript.all, me?.id);
    this.store.patch({ messages: merged(shown, this.outbox.items) });
    clearTimeout(this.release);
    if (nextInMs !== undefined)
      this.release = setTimeout(() => {
        this.batch.request();
      }, nextInMs);
  }
}

function quote(id: string, { author, text }: ChatItem) {
  return { id, authorName: author.name, excerpt: text.slice(0, 140) };
}
