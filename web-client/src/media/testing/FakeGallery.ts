import { vi } from 'vitest';
import type { HlsEvents, HlsOptions, HlsPlayback, OpenHls } from '../gallery/HlsPlayback';
import type { Quality } from '../types';

/** Seconds that the fake's window is long. */
export const WINDOW = 100;

/** One playback of a gallery that does what a test tells it; its newest part is always at the end of the window. */
export class FakeReel {
  readonly selected: Quality[] = [];
  closed = false;
  /** How often it was brought to the live edge. */
  jumps = 0;
  private time = WINDOW - 1;

  constructor(
    readonly video: HTMLVideoElement,
    readonly url: string,
    readonly options: HlsOptions,
    private readonly events: HlsEvents,
    private readonly clockMs: number,
  ) {
    Object.defineProperty(video, 'currentTime', {
      get: () => this.time,
      set: (time: number) => (this.time = time),
    });
    const { from } = options;
    if (from && 'ago' in from) this.time = WINDOW - from.ago / 1000;
    else if (from) this.time = (from.date - this.origin) / 1000;
  }

  /** Seconds behind the newest part. */
  get ago(): number {
    return WINDOW - this.time;
  }

  set ago(seconds: number) {
    this.time = WINDOW - seconds;
  }

  start(): void {
    this.events.started();
  }

  fail(): void {
    this.events.failed(new Error('It failed.'));
  }

  get playback(): HlsPlayback {
    return {
      video: this.video,
      rungs: [],
      bound: false,
      select: (quality) => this.selected.push(quality),
      seekable: () => ({ start: 0, end: WINDOW }),
      dateAt: (seconds) => this.origin + 1000 * seconds,
      timeAt: (date) => (date - this.origin) / 1000,
      toLiveEdge: () => {
        this.jumps += 1;
        this.ago = 1;
      },
      snapshot: () => ({ edgeDistance: this.ago }),
      close: () => (this.closed = true),
    };
  }

  private get origin(): number {
    return Date.now() + this.clockMs - 1000 * WINDOW;
  }
}

/** An origin whose playbacks a test steers, and a browser in which elements play. */
export class FakeGallery {
  readonly reels: FakeReel[] = [];
  /** How much later it is by the broadcast's clock than by the viewer's. */
  clockMs = 0;

  constructor() {
    vi.spyOn(HTMLMediaElement.prototype, 'play').mockResolvedValue();
    vi.spyOn(HTMLMediaElement.prototype, 'paused', 'get').mockReturnValue(false);
    const quality = { totalVideoFrames: 1, droppedVideoFrames: 0, creationTime: 0, corruptedVideoFrames: 0 };
    Object.assign(HTMLVideoElement.prototype, {
      getVideoPlaybackQuality: () => quality,
      requestVideoFrameCallback: () => 1,
      cancelVideoFrameCallback: () => undefined,
    });
    vi.stubGlobal('fetch', () => Promise.resolve(new Response('', { status: 404 })));
  }

  readonly open: OpenHls = (video, url, options, events) => {
    const reel = new FakeReel(video, url, options, events, this.clockMs);
    this.reels.push(reel);
    return Promise.resolve(reel.playback);
  };

  get last(): FakeReel {
    const last = this.reels.at(-1);
    if (!last) throw new Error('Nothing has been opened.');
    return last;
  }
}
