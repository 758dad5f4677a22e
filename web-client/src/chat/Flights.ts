import type { ReactionCounts } from './ReactionTally';
import type { Reaction } from './types';

export interface Flight {
  id: number;
  reaction: Reaction;
  /** For how many it stands. */
  count: number;
  /** Where across the way up, 0 to 1. */
  across: number;
  /** ms */
  delay: number;
}

/** As many as eyes can follow and a small machine can draw. */
export const MOST = 24;
const AT_ONCE = 10;
/** The service tells how many there were each half second. */
const SPREAD_MS = 500;

/** Turns how many have reacted into what flies: each one of a few, and of very many some that each stand for several. */
export class Flights {
  private inAir = new Set<number>();
  private last = 0;

  constructor(private readonly random: () => number = Math.random) {}

  take(counts: ReactionCounts): Flight[] {
    const kinds = Object.entries(counts) as [Reaction, number][];
    const all = kinds.reduce((sum, [, count]) => sum + count, 0);
    const room = Math.min(AT_ONCE, MOST - this.inAir.size);
    if (all <= 0 || room <= 0) return [];
    const share = Math.min(1, room / all);
    const flights = [...kinds]
      .sort(([, a], [, b]) => b - a)
      .flatMap(([reaction, count]) => {
        const many = Math.max(1, Math.floor(count * share));
        return Array.from({ length: many }, (_, i) =>
          this.launch(reaction, Math.floor(count / many) + (i < count % many ? 1 : 0)),
        );
      })
      .slice(0, room);
    for (const { id } of flights) this.inAir.add(id);
    return flights;
  }

  landed(id: number): void {
    this.inAir.delete(id);
  }

  private launch(reaction: Reaction, count: number): Flight {
    this.last += 1;
    return { id: this.last, reaction, count, across: this.random(), delay: this.random() * SPREAD_MS };
  }
}
