import { Emitter } from '../signaling/Emitter';
import type { SignalingClient } from '../signaling/SignalingClient';
import { LOOK_MS, type InStep } from './InStep';
import type { Reaction } from './types';

export type ReactionCounts = Partial<Record<Reaction, number>>;

interface Waiting {
  /** ms since the epoch, by the service's clock */
  at: number;
  heardAt: number;
  counts: ReactionCounts;
}

/** What is let fly in one channel, in step with its picture; nobody keeps it. */
export class ReactionTally {
  private readonly flown = new Emitter<{ flown: ReactionCounts }>();
  private readonly own: OwnReactions;
  private waiting: Waiting[] = [];
  private release: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly client: SignalingClient,
    private readonly slug: string,
    private readonly step: InStep,
    private readonly now: () => number = Date.now,
  ) {
    this.own = new OwnReactions(now);
  }

  /** Answers with how to stop. */
  start(): () => void {
    const stop = this.client.on('reactions', ({ channel, at, counts }) => {
      if (channel !== this.slug) return;
      this.waiting.push({ at: Date.parse(at), heardAt: this.now(), counts: this.own.without(counts) });
      this.look();
    });
    return () => {
      stop();
      clearTimeout(this.release);
      this.waiting = [];
    };
  }

  /** Where others wait for the picture, one's own does not: a button that does nothing for seconds is pressed again. */
  send(reaction: Reaction): void {
    this.client.send({ type: 'chat-react', channel: this.slug, reaction });
    if (!this.step.waits) return;
    this.own.add(reaction);
    this.flown.emit('flown', { [reaction]: 1 });
  }

  onFlown(listener: (counts: ReactionCounts) => void): () => void {
    return this.flown.on('flown', listener);
  }

  private look(): void {
    clearTimeout(this.release);
    const late = this.waiting.findIndex(({ at, heardAt }) => !this.step.shows(at, heardAt));
    const due = this.waiting.splice(0, late < 0 ? this.waiting.length : late);
    for (const { counts } of due) if (Object.keys(counts).length > 0) this.flown.emit('flown', counts);
    if (this.waiting.length === 0) return;
    this.release = setTimeout(() => {
      this.look();
    }, LOOK_MS);
  }
}

/** The service counts within a second; what it has not counted by then it has not taken. */
const COUNTED_WITHIN_MS = 1_500;

/** What one has seen of one's own already. */
class OwnReactions {
  private seen: { reaction: Reaction; until: number }[] = [];

  constructor(private readonly now: () => number) {}

  add(reaction: Reaction): void {
    this.seen.push({ reaction, until: this.now() + COUNTED_WITHIN_MS });
  }

  without(counts: ReactionCounts): ReactionCounts {
    this.seen = this.seen.filter(({ until }) => until > this.now());
    const left = Object.entries(counts).map(([reaction, count]) => [
      reaction,
      count - this.take(reaction as Reaction, count),
    ]);
    return Object.fromEntries(left.filter(([, count]) => Number(count) > 0)) as ReactionCounts;
  }

  private take(reaction: Reaction, most: number): number {
    const before = this.seen.length;
    let room = most;
    this.seen = this.seen.filter((each) => each.reaction !== reaction || room-- <= 0);
    return before - this.seen.length;
  }
}
