import { fetchText } from './gallery/fetchText';
import { mediaPlaylistOf, newestDate, parseLadder, windowOf } from './gallery/ladder';
import type { Rung, Timeline } from './types';

const FRESH_MS = 30_000;

/** What the gallery offers, for somebody who sits on the floor and only thinks about it. */
export class RewindWindow {
  private askedAt = -Infinity;
  private lengthMs: number | undefined;
  /** How much later it is by the broadcast's clock than by this machine's. */
  private clockMs = 0;
  private offered: Rung[] = [];

  constructor(
    private readonly slug: string,
    private readonly changed: () => void,
    private readonly sign: (address: string) => string = (address) => address,
  ) {}

  get rungs(): Rung[] {
    return this.offered;
  }

  /** Asks the origin, if it was not asked just before. */
  async look(): Promise<void> {
    if (Date.now() - this.askedAt < FRESH_MS) return;
    this.askedAt = Date.now();
    const url = `/hls/${this.slug}/index.m3u8`;
    const ladder = (await fetchText(this.sign(url))) ?? '';
    this.offered = parseLadder(ladder);
    const playlist = mediaPlaylistOf(ladder);
    const text =
      playlist === undefined
        ? undefined
        : await fetchText(this.sign(new URL(playlist, new URL(url, location.href)).href));
    if (text !== undefined) this.learn(text);
    this.changed();
  }

  private learn(playlist: string): void {
    this.lengthMs = windowOf(playlist);
    const newest = newestDate(playlist);
    if (newest !== undefined) this.clockMs = newest - Date.now();
  }

  /** From as far back as one can look, as far as that is known, to now; playing `agoMs` before it. */
  timeline(startedAt: string, agoMs = 0): Timeline {
    const end = Date.now() + this.clockMs;
    const start = Math.min(end, Math.max(Date.parse(startedAt), end - (this.lengthMs ?? Infinity)));
    return { start, end, position: Math.max(start, end - agoMs) };
  }
}
