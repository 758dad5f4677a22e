import type { ChatState } from '@/chat/types';
import { Store, type Observable } from '@/signaling/observable';

/** A message that somebody is taken to, by its key in the list. */
export interface Jump {
  key: string;
}

/** ms for which it stands out. */
const LIT_MS = 2_000;

/** The ways to messages in the list. */
export class Jumps {
  private readonly store = new Store<Jump | undefined>(undefined);
  /** Undefined: nobody was taken anywhere just now. */
  readonly latest: Observable<Jump | undefined> = this.store;

  constructor(private readonly state: Observable<ChatState>) {}

  /** Nothing happens where the list does not have it. */
  to(id: string): void {
    const item = this.state.get().messages.find((each) => each.id === id);
    if (item === undefined) return;
    const jump = { key: item.key };
    this.store.set(jump);
    setTimeout(() => {
      if (this.store.get() === jump) this.store.set(undefined);
    }, LIT_MS);
  }
}
