import type { ChatItem } from './types';

export type Announcement = { kind: 'said'; item: ChatItem } | { kind: 'many'; count: number };

/** Ears take one sentence in this time (ms). */
const EVERY_MS = 5_000;

/**
 * What is read aloud of a chat: a single message as it is, several as their number, and never more than one sentence in a while. Who
 * is spoken to hears it next.
 */
export class Announcements {
  private last: string | undefined;
  private waiting: ChatItem[] = [];
  private spokenAt = -Infinity;

  constructor(private readonly now: () => number = Date.now) {}

  /** What is on the page by now; the first time is what was there before. */
  note(items: readonly ChatItem[], myId?: string): void {
    const newest = items.findLast(({ id }) => id !== undefined);
    const known = this.last === undefined ? -1 : items.findLastIndex(({ id }) => id === this.last);
    if (this.last !== undefined && known >= 0) {
      const heard = items
        .slice(known + 1)
        .filter(({ state, author }) => state === 'there' && author.id !== myId);
      this.waiting.push(...heard);
    }
    this.last = newest?.id ?? this.last;
  }

  /** What to say now, if anything; to be asked about every second. */
  next(myId?: string): Announcement | undefined {
    if (this.waiting.length === 0 || this.now() - this.spokenAt < EVERY_MS) return undefined;
    const { waiting } = this;
    this.waiting = [];
    this.spokenAt = this.now();
    const toMe = waiting.findLast(({ mentions }) => myId !== undefined && mentions.includes(myId));
    const [first] = waiting;
    if (toMe) return { kind: 'said', item: toMe };
    return waiting.length === 1 && first
      ? { kind: 'said', item: first }
      : { kind: 'many', count: waiting.length };
  }
}
