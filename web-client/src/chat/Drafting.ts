import { Store, type Observable } from '../signaling/observable';
import type { ChatItem, Me } from './types';

/** What somebody is writing, and whom they have chosen in it by name. */
export interface Draft {
  text: string;
  people: Me[];
}

const EMPTY: Draft = { text: '', people: [] };

/**
 * What is being written, shared by those who show messages and those who write them: it answers a message, or changes one's own, but
 * never both. What was begun before a change is there again after it.
 */
export class Drafting {
  private readonly answered = new Store<ChatItem | undefined>(undefined);
  private readonly changed = new Store<ChatItem | undefined>(undefined);
  private readonly written = new Store<Draft>(EMPTY);
  private readonly calls = new Store(0);
  private readonly names = new Map<string, string>();
  private begun = EMPTY;
  readonly replyTarget: Observable<ChatItem | undefined> = this.answered;
  readonly editTarget: Observable<ChatItem | undefined> = this.changed;
  readonly draft: Observable<Draft> = this.written;
  /** Goes up when somebody is to write on. */
  readonly called: Observable<number> = this.calls;

  write(draft: Draft): void {
    for (const { id, name } of draft.people) this.names.set(id, name);
    this.written.set(draft);
  }

  reply(item: ChatItem | undefined): void {
    this.endChange();
    this.answered.set(item);
    if (item !== undefined) this.call();
  }

  edit(item: ChatItem | undefined): void {
    this.endChange();
    if (item === undefined) return;
    this.answered.set(undefined);
    this.begun = this.written.get();
    this.changed.set(item);
    this.written.set({ text: item.text, people: [] });
    this.call();
  }

  mention(person: Me): void {
    const { text, people } = this.written.get();
    const gap = text === '' || /\s$/u.test(text) ? '' : ' ';
    this.write({ text: `${text}${gap}@${person.name} `, people: [...people, person] });
    this.call();
  }

  /** What was not taken, to be written otherwise. */
  takeBack({ text, mentions }: Pick<ChatItem, 'text' | 'mentions'>): void {
    this.endChange();
    this.written.set({ text, people: mentions.map((id) => ({ id, name: this.names.get(id) ?? '' })) });
    this.call();
  }

  /** It was sent, and there is nothing on the paper. */
  done(): void {
    if (this.changed.get() !== undefined) {
      this.endChange();
      return;
    }
    this.answered.set(undefined);
    this.written.set(EMPTY);
  }

  private endChange(): void {
    if (this.changed.get() === undefined) return;
    this.changed.set(undefined);
    this.written.set(this.begun);
    this.begun = EMPTY;
  }

  private call(): void {
    this.calls.set(this.calls.get() + 1);
  }
}
