import type { Report } from '../Report';
import type { MediaPlaylist } from '../text/mediaPlaylist';
import { compare, lastPosition, show, wholeSegments, type Position } from '../text/positions';

/**
 * For the way of an answer to us: the draft speaks of when a playlist was updated, and we know when it got here. In a
 * run on a machine that also encodes, this is what the processor's queue takes.
 */
export const ARRIVAL_SLACK_MS = 100;

/** Whether new parts and segments come as fast as the draft wants them (6.2.1). */
export class Pace {
  #part: { position: Position; at: number } | undefined;
  #segment: { msn: number; at: number } | undefined;

  constructor(readonly report: Report) {}

  /** To be told of each version of a playlist, and when it was made or got here (ms). */
  note(playlist: MediaPlaylist, at: number): void {
    if (playlist.ended) return;
    const position = lastPosition(playlist);
    const part = this.#part;
    if (!part || compare(position, part.position) > 0) {
      if (part) this.#checkPart(part, at, position, playlist.partTarget);
      this.#part = { position, at };
    }
    const msn = wholeSegments(playlist).at(-1)?.msn ?? -1;
    if (!this.#segment || msn > this.#segment.msn) {
      if (this.#segment) this.#checkSegment(this.#segment, at, playlist.targetDuration);
      this.#segment = { msn, at };
    }
  }

  #checkPart(
    before: { position: Position; at: number },
    at: number,
    position: Position,
    target: number,
  ): void {
    const ms = at - before.at;
    const what = `${show(before.position)} → ${show(position)} after ${ms.toFixed(0)} ms`;
    this.report.check('part-in-time', ms <= target * 1000 + ARRIVAL_SLACK_MS, what);
  }

  #checkSegment(before: { msn: number; at: number }, at: number, target: number): void {
    const ms = at - before.at;
    const what = `a segment after ${before.msn} after ${ms.toFixed(0)} ms`;
    this.report.check('segment-in-time', ms <= 1500 * target + ARRIVAL_SLACK_MS, what);
  }
}
