import type { Timeline } from '../types';
import type { HlsPlayback } from './HlsPlayback';

/** Seconds behind the newest part up to which somebody counts as being live; playing a bit faster makes up for that. */
const NEAR = 4;

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
    return !this.following && this.distance > NEAR;
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

  /** To a moment (ms since the epoch); the newest ones are the same as live. */
  seek(date: number): void {
    const { playback } = this;
    const span = playback.seekable();
    const time = playback.timeAt(date);
    if (!span || time === undefined) return;
    if (time > span.end - NEAR) this.toLive();
    else {
      this.following = false;
      playback.video.currentTime = Math.max(span.start, time);
    }
  }

  toLive(): void {
    this.following = true;
    this.playback.toLiveEdge();
    this.playback.video.play().catch(() => undefined);
  }

  /** To be called now and then. */
  keepUp(): void {
    const { video } = this.playback;
    if (video.paused || video.seeking) return;
    if (this.distance <= NEAR) this.following = true;
    else if (this.following) this.playback.toLiveEdge();
  }

  close(): void {
    this.playback.video.removeEventListener('pause', this.paused);
  }

  private get distance(): number {
    return this.playback.snapshot().edgeDistance ?? 0;
  }

  private readonly paused = (): void => {
    this.following = false;
  };
}
