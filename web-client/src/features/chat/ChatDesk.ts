import { pinMessage, silence, unpinMessage, unsilence } from '@/api/chat';
import { shadow, unshadow, warn } from '@/api/conduct';
import { problemCode } from '@/api/problem';
import type { Target } from '@/components/report/target';
import type { ChatRoom } from '@/chat/ChatRoom';
import type { ChatItem, ChatRole } from '@/chat/types';
import { toProblem } from '@/media/problems';
import { SignalingProblem } from '@/signaling/SignalingProblem';
import { Store, type Observable } from '@/signaling/observable';
import { Jumps } from './Jumps';

export interface Person {
  id: string;
  name: string;
  roles: ChatRole[];
}

export type Deed =
  | 'deleted'
  | 'pinned'
  | 'unpinned'
  | 'timedOut'
  | 'banned'
  | 'lifted'
  | 'warned'
  | 'shadowed'
  | 'unshadowed'
  | 'approved'
  | 'denied'
  | 'appealAccepted'
  | 'undone';

/** What was done, or why it was not, and how it is taken back. */
export interface Note {
  deed?: Deed;
  name?: string;
  /** Of a timeout. */
  seconds?: number;
  /** What somebody adds. */
  words?: string;
  problem?: string;
  undo?: () => void;
}

/** Somebody who is to be silenced or warned, once it is said how long or why. */
export interface Silencing {
  person: Person;
  kind: 'timeout' | 'ban' | 'warn';
}

/** Somebody whose card is shown, and the name that it hangs on. */
export interface ShownCard {
  person: Person;
  at: HTMLElement;
  /** Of the message that it was asked about by. */
  messageId?: string;
}

/** What one does in a chat beside writing: it is done at once, told, and taken back where that is possible. */
export class ChatDesk {
  private readonly notes = new Store<Note | undefined>(undefined);
  private readonly silencings = new Store<Silencing | undefined>(undefined);
  private readonly cards = new Store<ShownCard | undefined>(undefined);
  private readonly queues = new Store(false);
  private readonly deeds = new Store(0);
  private readonly reports = new Store(false);
  private readonly targets = new Store<Target | undefined>(undefined);
  readonly note: Observable<Note | undefined> = this.notes;
  readonly silencing: Observable<Silencing | undefined> = this.silencings;
  readonly card: Observable<ShownCard | undefined> = this.cards;
  /** How many things were done: what was known of people before may be wrong since. */
  readonly done: Observable<number> = this.deeds;
  /** Whether what waits for a moderator is looked at. */
  readonly queue: Observable<boolean> = this.queues;
  /** Whether what people report of this chat is looked at. */
  readonly reported: Observable<boolean> = this.reports;
  /** What one is about to report oneself. */
  readonly target: Observable<Target | undefined> = this.targets;
  readonly jumps: Jumps;

  constructor(
    readonly slug: string,
    readonly room: ChatRoom,
  ) {
    this.jumps = new Jumps(room.state);
  }

  ask(silencing: Silencing | undefined): void {
    this.silencings.set(silencing);
  }

  show(card: ShownCard | undefined): void {
    this.cards.set(card);
  }

  look(atQueue: boolean): void {
    this.queues.set(atQueue);
    if (atQueue) this.reports.set(false);
  }

  review(atReports: boolean): void {
    this.reports.set(atReports);
    if (atReports) this.queues.set(false);
  }

  report(target: Omit<Target, 'channel'> | undefined): void {
    this.targets.set(target && { ...target, channel: this.slug });
  }

  tell(note: Note | undefined): void {
    this.notes.set(note);
  }

  remove(id: string): Promise<void> {
    return this.run(() => this.room.remove(id), { deed: 'deleted' });
  }

  pin(id: string): Promise<void> {
    const before = this.room.state.get().pinned?.id;
    const undo = () => void (before === undefined ? this.unpinAgain() : this.pinAgain(before));
    return this.run(() => pinMessage(this.slug, id), { deed: 'pinned', undo });
  }

  unpin(): Promise<void> {
    const before = this.room.state.get().pinned?.id;
    const undo = before === undefined ? undefined : () => void this.pinAgain(before);
    return this.run(() => unpinMessage(this.slug), { deed: 'unpinned', undo });
  }

  /** @param seconds undefined for a ban */
  silence({ id, name }: Pick<Person, 'id' | 'name'>, seconds?: number, reason?: string): Promise<void> {
    const deed = seconds === undefined ? 'banned' : 'timedOut';
    const undo = () => void this.run(() => unsilence(this.slug, id), { deed: 'undone' });
    return this.run(() => silence(this.slug, id, { seconds, reason }), { deed, name, seconds, undo });
  }

  lift({ id, name }: Pick<Person, 'id' | 'name'>): Promise<void> {
    return this.run(() => unsilence(this.slug, id), { deed: 'lifted', name });
  }

  warn({ id, name }: Pick<Person, 'id' | 'name'>, reason: string): Promise<void> {
    return this.run(() => warn(this.slug, id, reason), { deed: 'warned', name });
  }

  /** From now on only they themselves and moderators see what they write. */
  shadow({ id, name }: Pick<Person, 'id' | 'name'>): Promise<void> {
    const undo = () => void this.run(() => unshadow(this.slug, id), { deed: 'undone' });
    return this.run(() => shadow(this.slug, id), { deed: 'shadowed', name, undo });
  }

  unshadow({ id, name }: Pick<Person, 'id' | 'name'>): Promise<void> {
    return this.run(() => unshadow(this.slug, id), { deed: 'unshadowed', name });
  }

  /** One's own, that waits for a moderator. */
  withdraw(item: ChatItem): Promise<void> {
    return this.run(() => this.room.withdraw(item), { deed: 'deleted' });
  }

  /** Says once more what somebody has said, so that nobody overlooks it. */
  announce(item: ChatItem): void {
    this.room.send(`/announce ${item.text}`, { replyTo: item });
  }

  private pinAgain(id: string): Promise<void> {
    return this.run(() => pinMessage(this.slug, id), { deed: 'undone' });
  }

  private unpinAgain(): Promise<void> {
    return this.run(() => unpinMessage(this.slug), { deed: 'undone' });
  }

  private async run(act: () => Promise<unknown>, note: Note): Promise<void> {
    try {
      await act();
      this.deeds.set(this.deeds.get() + 1);
      this.notes.set(note);
    } catch (error) {
      this.notes.set({ problem: codeOf(error) });
    }
  }
}

export function codeOf(error: unknown): string {
  return error instanceof SignalingProblem ? toProblem(error).code : problemCode(error);
}
