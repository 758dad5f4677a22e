import type { Rung } from '../types';
import { onFirstPicture } from './firstPicture';
import type { HlsEvents, HlsOptions, HlsPlayback, HlsSnapshot, Span } from './HlsPlayback';
import { secondOf, type Place } from './place';

/** Safari tells when the picture at second 0 was filmed. */
interface DatedVideo extends HTMLVideoElement {
  getStartDate?: () => Date;
}

/** HLS by the browser itself: it chooses the picture's size, and says little about how it goes. */
export class NativePlayback implements HlsPlayback {
  readonly rungs: Rung[] = [];
  readonly bound = true;
  private readonly forget: () => void;
  private readonly fail: () => void;

  constructor(
    readonly video: HTMLVideoElement & DatedVideo,
    url: string,
    options: HlsOptions,
    events: HlsEvents,
  ) {
    this.forget = onFirstPicture(video, events.started);
    this.fail = () => {
      events.failed(new Error(video.error?.message ?? 'The browser could not play it.'));
    };
    video.addEventListener('error', this.fail);
    const { from } = options;
    if (from !== undefined)
      video.addEventListener(
        'loadedmetadata',
        () => {
          this.startAt(from);
        },
        { once: true },
      );
    video.src = options.pass?.sign(url, false) ?? url;
    if (options.autoplay !== false) video.play().catch(() => undefined);
  }

  /** The browser offers no choice. */
  select(): void {
    return;
  }

  seekable(): Span | undefined {
    const { seekable } = this.video;
    if (seekable.length === 0) return undefined;
    return { start: seekable.start(0), end: seekable.end(seekable.length - 1) };
  }

  dateAt(seconds: number): number | undefined {
    const { origin } = this;
    return origin === undefined ? undefined : origin + 1000 * seconds;
  }

  timeAt(date: number): number | undefined {
    const { origin } = this;
    return origin === undefined ? undefined : (date - origin) / 1000;
  }

  toLiveEdge(): void {
    const span = this.seekable();
    if (span) this.video.currentTime = span.end;
  }

  snapshot(): HlsSnapshot {
    const span = this.seekable();
    return {
      edgeDistance: span && span.end - this.video.currentTime,
      playingDate: this.dateAt(this.video.currentTime),
    };
  }

  close(): void {
    const { video } = this;
    this.forget();
    video.removeEventListener('error', this.fail);
    video.removeAttribute('src');
    video.load();
  }

  private get origin(): number | undefined {
    const date = this.video.getStartDate?.().getTime();
    return date === undefined || Number.isNaN(date) ? undefined : date;
  }

  private startAt(place: Place): void {
    const second = secondOf(place, this);
    if (second !== undefined) this.video.currentTime = second;
  }
}
