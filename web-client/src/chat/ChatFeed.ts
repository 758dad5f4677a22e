import { isPassing, toProblem } from '../media/problems';
import type { ServerMessageOf } from '../signaling/messages';
import type { SignalingClient } from '../signaling/SignalingClient';
import { chatProblem } from './Outbox';
import { isAfter } from './place';
import type { ChatProblem, Place } from './types';

export type Opened = ServerMessageOf<'chat-opened'>;

/** What has a place in the chat's order. */
const EVENTS = [
  'chat-message',
  'chat-edited',
  'chat-deleted',
  'chat-cleared',
  'chat-pinned',
  'chat-modes',
] as const;
export type ChatEvent = ServerMessageOf<(typeof EVENTS)[number]>;

export interface FeedEvents {
  opened: (opened: Opened) => void;
  /** In order, each once. */
  event: (event: ChatEvent) => void;
  /** The socket is gone; it comes back by itself. */
  away: () => void;
  refused: (problem: ChatProblem) => void;
}

const RETRY_MS = 1_000;

/**
 * Follows one channel's chat over every reconnect: opens it when the page has joined the channel, keeps its place, and asks for exactly
 * what was missed.
 */
export class ChatFeed {
  private place: Place | undefined;
  private opening = false;
  private inside = false;
  private again = false;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private stops: (() => void)[] = [];

  constructor(
    private readonly client: SignalingClient,
    private readonly slug: string,
    private readonly events: FeedEvents,
  ) {}

  start(): void {
    const { client, slug } = this;
    const mine =
      <M extends { channel: string }>(listener: (message: M) => void) =>
      (message: M) => {
        if (message.channel === slug) listener(message);
      };
    this.stops = [
      client.on('joined', ({ channel }) => {
        if (channel.slug === slug && !this.inside) this.open();
      }),
      client.on('chat-opened', mine(this.enter)),
      client.on(
        'sent-out',
        mine(({ code, detail, why }) => {
          this.leave();
          this.events.refused({ code, detail, why });
        }),
      ),
      client.on(
        'chat-reload',
        mine(() => {
          this.reload();
        }),
      ),
      client.onConnect(this.leave),
      client.connection.subscribe(() => {
        if (client.connection.get() !== 'open') this.leave();
      }),
      ...EVENTS.map((type) => client.on(type, mine(this.take))),
    ];
    // The page may have joined before; where it has not, this is refused, and its join comes after.
    if (client.connected) this.open();
  }

  stop(): void {
    for (const stop of this.stops) stop();
    this.stops = [];
    clearTimeout(this.retry);
    // An answer that is still on its way is nobody's any more.
    this.inside = this.opening = this.again = false;
    // Whether the server heard it makes no difference to anybody here.
    if (this.client.connected)
      this.client.request({ type: 'chat-close', channel: this.slug }).catch(() => undefined);
  }

  /** Reads the newest anew, whatever was known. */
  reload(): void {
    this.place = undefined;
    this.again = this.opening;
    if (!this.opening) this.open();
  }

  private open(): void {
    if (this.opening || !this.client.connected) return;
    clearTimeout(this.retry);
    this.opening = true;
    this.client
      .request({ type: 'chat-open', channel: this.slug, after: this.place })
      .catch((error: unknown) => {
        this.refuse(error);
      });
  }

  private readonly enter = (opened: Opened): void => {
    this.opening = false;
    if (this.again) {
      this.again = false;
      this.open();
      return;
    }
    this.inside = true;
    if (opened.reload) this.place = undefined;
    this.events.opened(opened);
  };

  private readonly take = (event: ChatEvent): void => {
    const { epoch, seq } = event;
    if (!this.inside || !isAfter({ epoch, seq }, this.place)) return;
    this.place = { epoch, seq };
    this.events.event(event);
  };

  private readonly leave = (): void => {
    clearTimeout(this.retry);
    this.opening = false;
    if (!this.inside) return;
    this.inside = false;
    this.events.away();
  };

  private refuse(error: unknown): void {
    this.opening = false;
    const { code } = toProblem(error);
    if (this.stops.length === 0 || code === 'disconnected' || code === 'invalid-message') return;
    if (!isPassing(error)) this.events.refused(chatProblem(error));
    else
      this.retry = setTimeout(() => {
        this.open();
      }, RETRY_MS);
  }
}
