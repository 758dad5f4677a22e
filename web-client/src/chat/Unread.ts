import { Store, type Observable } from '../signaling/observable';
import type { ChatState } from './types';

/** How much others have said while nobody looked. What was there before one came is not new. */
export class Unread {
  private readonly store = new Store(0);
  readonly count: Observable<number> = this.store;
  private seen = false;
  private last: string | undefined;

  constructor(private readonly state: Observable<ChatState>) {}

  start(): () => void {
    return this.state.subscribe(() => {
      this.look();
    });
  }

  see(seen: boolean): void {
    this.seen = seen;
    if (seen) this.store.set(0);
    this.look();
  }

  private look(): void {
    const { status, messages, me } = this.state.get();
    const newest = messages.findLast(({ id }) => id !== undefined)?.id;
    if (!this.seen && this.last !== undefined && newest !== this.last) {
      const from = messages.findLastIndex(({ id }) => id === this.last);
      const more = messages
        .slice(from + 1)
        .filter(({ state, author }) => state === 'there' && author.id !== me?.id);
      this.store.set(this.store.get() + more.length);
    }
    if (status === 'open') this.last = newest ?? this.last ?? '';
  }
}
