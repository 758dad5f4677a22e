import { isAfter } from './place';
import type { ChatItem } from './types';

/** What is kept for who reads along, and for who has scrolled up; beyond that new ones are skipped. */
export const KEPT = 1_000;
export const KEPT_WHILE_READING = 5_000;

/** What was said, in order and each message once. */
export class Transcript {
  private items: ChatItem[] = [];
  private ids = new Set<string>();
  /** Somebody looks at what would be let go. */
  private reading = false;
  /** Something new was not kept, since somebody was reading far back. */
  skipped = false;

  get all(): readonly ChatItem[] {
    return this.items;
  }

  has(id: string): boolean {
    return this.ids.has(id);
  }

  find(id: string): ChatItem | undefined {
    return this.ids.has(id) ? this.items.findLast((item) => item.id === id) : undefined;
  }

  append(item: ChatItem): void {
    if (item.id === undefined || this.ids.has(item.id)) return;
    if (this.reading && this.items.length >= KEPT_WHILE_READING) {
      this.skipped = true;
      return;
    }
    this.ids.add(item.id);
    this.items.push(item);
    if (!this.reading) this.trim();
  }

  /** Older ones, in order. */
  prepend(older: ChatItem[]): void {
    const first = this.items[0]?.place;
    const fresh = older.filter(
      ({ id, place }) => id !== undefined && !this.ids.has(id) && (!first || !place || isAfter(first, place)),
    );
    for (const { id } of fresh) if (id !== undefined) this.ids.add(id);
    this.items = [...fresh, ...this.items];
  }

  /** Changes one message; the others stay the same objects. */
  change(id: string, fields: Partial<ChatItem>): void {
    if (!this.ids.has(id)) return;
    const at = this.items.findLastIndex((item) => item.id === id);
    const item = this.items[at];
    if (item) this.items[at] = { ...item, ...fields };
  }

  /** Of one person, or of everybody. */
  removeAll(authorId?: string): void {
    this.items = this.items.map((item) =>
      authorId === undefined || item.author.id === authorId ? { ...item, state: 'removed', text: '' } : item,
    );
  }

  clear(): void {
    this.items = [];
    this.ids.clear();
    this.skipped = false;
  }

  /** Whether somebody has scrolled up. */
  read(reading: boolean): void {
    this.reading = reading;
    if (!reading) this.trim();
  }

  private trim(): void {
    // In steps, so that not each new message shifts a thousand.
    if (this.items.length <= KEPT + KEPT / 10) return;
    const gone = this.items.splice(0, this.items.length - KEPT);
    for (const { id } of gone) if (id !== undefined) this.ids.delete(id);
  }
}
