import { Store, type Observable } from '../signaling/observable';
import type { ChatItem } from './types';

/** The message that one is answering, or one's own that one is changing; never both. */
export class Drafting {
  private readonly answered = new Store<ChatItem | undefined>(undefined);
  private readonly changed = new Store<ChatItem | undefined>(undefined);
  readonly replyTarget: Observable<ChatItem | undefined> = this.answered;
  readonly editTarget: Observable<ChatItem | undefined> = this.changed;

  reply(item: ChatItem | undefined): void {
    this.changed.set(undefined);
    this.answered.set(item);
  }

  edit(item: ChatItem | undefined): void {
    this.answered.set(undefined);
    this.changed.set(item);
  }
}
