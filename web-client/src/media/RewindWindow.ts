import { fetchText } from './gallery/fetchText';
import { mediaPlaylistOf, parseLadder, windowOf } from './gallery/ladder';
import type { Rung, Timeline } from './types';

const FRESH_MS = 30_000;

/** What the gallery offers, for somebody who sits on the floor and only thinks about it. */
export class RewindWindow {
  private askedAt = -Infinity;
  private lengthMs: number | undefined;
  private offered: Rung[] = [];

  constructor(
    private readonly slug: string,
    private readonly changed: () => void,
  ) {}

  get rungs(): Rung[] {
    return this.offered;
  }

  /** Asks the origin, if it was not asked just before. */
  async look(): Promise<void> {
    if (Date.now() - this.askedAt < FRESH_MS) return;
    this.askedAt = Date.now();
    const url = `/hls/${this.slug}/index.m3u8`;
    const ladder = (await fetchText(url)) ?? '';
    this.offered = parseLadder(ladder);
    const playlist = mediaPlaylistOf(ladder);
    const text =
      playlist === undefined
        ? undefined
        : await fetchText(new URL(playlist, new URL(url, location.href)).href);
    if (text !== undefined) this.lengthMs = windowOf(text);
    this.changed();
  }

  /** From as far back as one can look, as far as that is known, to now. */
  timeline(startedAt: string, now = Date.now()): Timeline {
    const beginning = Date.parse(startedAt);
    const start = Math.max(beginning, now - (this.lengthMs ?? Infinity));
    return { start: Math.min(start, now), end: now, position: now };
  }
}
