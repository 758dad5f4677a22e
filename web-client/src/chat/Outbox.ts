import { retryAfterMs, toProblem } from '../media/problems';
import type { ClientMessage, ServerMessageOf } from '../signaling/messages';
import type { SignalingClient } from '../signaling/SignalingClient';
import type { ChatItem, ChatProblem } from './types';

export type HeldOutcome = ServerMessageOf<'chat-held-outcome'>['outcome'];

type Mentions = Extract<ClientMessage, { type: 'chat-send' }>['mentions'];

/** The service is not itself, or nobody answered: the same line may be taken a moment later. */
const PASSING = new Set(['unavailable', 'internal', 'timeout']);
const ATTEMPTS = 5;
const RETRY_MS = 1_000;
const MOST_MENTIONS = 10;

interface Line {
  item: ChatItem;
  attempts: number;
  onWire: boolean;
  retry?: ReturnType<typeof setTimeout>;
}

export interface Taken {
  messageId?: string;
  /** Its name. */
  command?: string;
  /** It waits for a moderator. */
  held?: boolean;
}

export interface OutboxEvents {
  changed: () => void;
  /** Taken: a message, or a command that was carried out. */
  taken: (item: ChatItem, as: Taken) => void;
  refused: (item: ChatItem, problem: ChatProblem) => void;
}

/**
 * What its author has said and the service has not told back. A line that may have been lost goes out again under its nonce, which
 * makes it the same message.
 */
export class Outbox {
  private readonly lines = new Map<string, Line>();
  private inside = false;

  constructor(
    private readonly client: SignalingClient,
    private readonly slug: string,
    private readonly events: OutboxEvents,
  ) {}

  get items(): ChatItem[] {
    return [...this.lines.values()].map(({ item }) => item);
  }

  add(item: ChatItem & { nonce: string }): void {
    this.lines.set(item.nonce, { item, attempts: 0, onWire: false });
    this.deliver(item.nonce);
  }

  retry(nonce: string): void {
    const line = this.lines.get(nonce);
    if (line?.item.state !== 'failed') return;
    line.attempts = 0;
    this.set(line, { state: 'pending', problem: undefined });
    this.deliver(nonce);
  }

  discard(nonce: string): void {
    clearTimeout(this.lines.get(nonce)?.retry);
    if (this.lines.delete(nonce)) this.events.changed();
  }

  /** Heard back: whose line it was, if it was one of these. */
  heard(id: string, text: string): ChatItem | undefined {
    const lines = [...this.lines.values()];
    const line =
      lines.find(({ item }) => item.id === id) ??
      lines.find(({ item, onWire }) => onWire && item.id === undefined && item.text.trim() === text);
    if (line?.item.nonce !== undefined) this.lines.delete(line.item.nonce);
    return line?.item;
  }

  /** What became of a line that waited for a moderator. */
  decided(messageId: string, outcome: HeldOutcome): void {
    const line = [...this.lines.values()].find(({ item }) => item.id === messageId && item.state === 'held');
    if (line?.item.nonce === undefined) return;
    if (outcome === 'withdrawn') this.discard(line.item.nonce);
    else if (outcome === 'approved') this.set(line, { state: 'sent' });
    else
      this.set(line, {
        state: 'failed',
        problem: { code: outcome === 'denied' ? 'chat-held-denied' : 'chat-held-expired', detail: '' },
      });
  }

  /** The chat is open: what waits goes out, in order. What waits for a moderator does so again, to hear what became of it. */
  open(): void {
    this.inside = true;
    for (const nonce of this.lines.keys()) this.deliver(nonce);
  }

  away(): void {
    this.inside = false;
    for (const line of this.lines.values()) {
      line.onWire = false;
      clearTimeout(line.retry);
    }
  }

  private deliver(nonce: string): void {
    const line = this.lines.get(nonce);
    if (!line || !this.inside || line.onWire || !['pending', 'held'].includes(line.item.state)) return;
    line.onWire = true;
    const { text, replyTo, mentions } = line.item;
    this.client
      .request({
        type: 'chat-send',
        channel: this.slug,
        nonce,
        text,
        replyTo: replyTo?.id,
        mentions: (mentions.length === 0 ? undefined : mentions.slice(0, MOST_MENTIONS)) as Mentions,
      })
      .then(
        ({ messageId, command, heldUntil }) => {
          this.taken(line, nonce, { messageId, command, held: heldUntil !== undefined });
        },
        (error: unknown) => {
          this.refused(line, nonce, error);
        },
      );
  }

  private taken(line: Line, nonce: string, as: Taken): void {
    line.onWire = false;
    if (this.lines.get(nonce) !== line) return;
    if (as.messageId === undefined) this.lines.delete(nonce);
    else this.set(line, { id: as.messageId, state: as.held ? 'held' : 'sent' });
    this.events.taken(line.item, as);
    this.events.changed();
  }

  private refused(line: Line, nonce: string, error: unknown): void {
    if (this.lines.get(nonce) !== line) return;
    const { code } = toProblem(error);
    // A lost socket: it goes out when the chat is open again.
    if (code === 'disconnected' || code === 'closed') return;
    line.onWire = false;
    line.attempts += 1;
    if (PASSING.has(code) && line.attempts < ATTEMPTS) {
      line.retry = setTimeout(
        () => {
          this.deliver(nonce);
        },
        retryAfterMs(error) || RETRY_MS,
      );
      return;
    }
    const problem = chatProblem(error);
    this.set(line, { state: 'failed', problem });
    this.events.refused(line.item, problem);
  }

  private set(line: Line, fields: Partial<ChatItem>): void {
    line.item = { ...line.item, ...fields };
    this.events.changed();
  }
}

export function chatProblem(error: unknown): ChatProblem {
  const wait = retryAfterMs(error);
  return { ...toProblem(error), ...(wait > 0 ? { retryAfterMs: wait } : {}) };
}
