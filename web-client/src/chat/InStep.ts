import type { ChatItem } from './types';

/** When (ms since the epoch, by the broadcast's clock) what is seen right now was filmed; undefined where that means nothing. */
export type Picture = () => number | undefined;

/** Nobody waits longer than this for a picture: who has paused or looks back reads along with the others. */
export const LONGEST_MS = 30_000;
/** How often to look whether the picture has come further. */
export const LOOK_MS = 100;

/**
 * Keeps messages and reactions back until the picture has come as far, so that nobody reads of a goal that they have not seen. One's own are never
 * kept back, nor is anything from a moderator.
 */
export class InStep {
  /** Everything at once, as moderators see it. */
  all = false;
  private picture: Picture | undefined;
  /** How far the picture has come; what was read once stays. */
  private reached = -Infinity;

  constructor(private readonly now: () => number = Date.now) {}

  follow(picture: Picture | undefined): void {
    this.picture = picture;
  }

  /** Whether there is a picture to wait for. */
  get waits(): boolean {
    return this.seen() !== undefined;
  }

  /**
   * Whether what was at a moment may be seen now.
   *
   * @param heardAt when this page heard of it
   */
  shows(at: number, heardAt: number): boolean {
    const seen = this.seen();
    return seen === undefined || at <= Math.max(this.reached, seen) || this.now() - heardAt >= LONGEST_MS;
  }

  /** What may be read now, and in how many ms to look again; undefined: nothing is kept back. */
  reveal(items: readonly ChatItem[], myId?: string): { shown: readonly ChatItem[]; nextInMs?: number } {
    const at = this.seen();
    if (at === undefined) {
      this.reached = Math.max(this.reached, items.at(-1)?.sentAt ?? -Infinity);
      return { shown: items };
    }
    this.reached = Math.max(this.reached, at);
    const now = this.now();
    const late = (item: ChatItem) =>
      item.state !== 'removed' &&
      item.author.id !== myId &&
      item.sentAt > this.reached &&
      now - item.heardAt < LONGEST_MS;
    // New ones are the last ones, so that a chat without any costs one look.
    const from = items.findLastIndex(({ sentAt }) => sentAt <= this.reached) + 1;
    const waiting = items.slice(from);
    if (!waiting.some(late)) return { shown: items };
    return { shown: [...items.slice(0, from), ...waiting.filter((item) => !late(item))], nextInMs: LOOK_MS };
  }

  private seen(): number | undefined {
    return this.all ? undefined : this.picture?.();
  }
}
