import type { Timeline } from '../types';
import type { HlsPlayback } from './HlsPlayback';
import { secondOf, type Place } from './place';

/**
 * Seconds behind the newest part up to which somebody counts as being live: from there hls.js catches up by playing a bit
 * faster, which it does within PART-HOLD-BACK (0.7 s) + PART-HOLD-BACK + TARGETDURATION (2 s).
 */
export const NEAR = 3.2;

/**
 * Where one live playback is between the start of the window and the stage. Who did not look back or pause is kept close to
 * the stage, also after the network stood still for a while; who did is left alone.
 */
export class LivePosition {
  private following: boolean;

  constructor(
    private readonly playback: HlsPlayback,
    following: boolean,
  ) {
    this.following = following;
    playback.video.addEventListener('pause', this.paused);
  }

  get behind(): boolean {
    return !this.following && (this.distance ?? Infinity) > NEAR;
  }

  get timeline(): Timeline | undefined {
    const { playback } = this;
    const span = playback.seekable();
    if (!span) return undefined;
    const start = playback.dateAt(span.start);
    const end = playback.dateAt(span.end);
    const position = playback.dateAt(playback.video.currentTime);
    if (start === undefined || end === undefined || position === undefined) return undefined;
    return { start, end, position: Math.min(end, Math.max(start, position)) };
  }

  /** To a moment; the newest ones are the same as live. */
  seek(place: Place): void {
    const { playback } = this;
    const second = secondOf(place, playback);
    const end = playback.seekable()?.end;
    if (second === undefined || end === undefined) return;
    if (second > end - NEAR) {
      this.toLive();
      return;
    }
    this.following = false;
    playback.video.currentTime = second;
  }

  toLive(): void {
    this.following = true;
    this.playback.toLiveEdge();
    this.playback.video.play().catch(() => undefined);
  }

  /** To be called now and then. */
  keepUp(): void {
    const { video } = this.playback;
    const { distance } = this;
    if (video.paused || video.seeking || distance === undefined) return;
    if (distance <= NEAR) this.following = true;
    else if (this.following) this.playback.toLiveEdge();
  }

  close(): void {
    this.playback.video.removeEventListener('pause', this.paused);
  }

  private get distance(): number | undefined {
    return this.playback.snapshot().edgeDistance;
  }

  private readonly paused = (): void => {
    this.following = false;
  };
}
