import type { Projector } from '../Projector';
import { Retrier } from '../Retrier';
import type { Quality, Rung, Timeline } from '../types';
import { gallerySnapshot, type GallerySnapshot } from './galleryStats';
import { openHls, type HlsEvents, type HlsPlayback, type OpenHls } from './HlsPlayback';
import { LadderWatch } from './LadderWatch';
import { LivePosition } from './LivePosition';

const TICK_MS = 1_000;
/** Ticks without progress: until the picture counts as standing still, and until another playback is tried beside it. */
const STALLED_AFTER = 2;
const LOST_AFTER = 10;
/** A playlist that somebody waits for this long will not come. */
const PATIENCE_MS = 12_000;

export interface GalleryEvents {
  /** A picture has come or gone, or what it offers has changed. */
  changed: () => void;
  /** Time has passed, or somebody has moved in it. */
  moved: () => void;
  measured: (before: GallerySnapshot, now: GallerySnapshot) => void;
  /** There is no picture to be had here. */
  failed: () => void;
}

interface Showing {
  playback: HlsPlayback;
  position: LivePosition;
  stalledFor: number;
  last?: GallerySnapshot;
}

/**
 * Keeps a live channel's picture coming over low-latency HLS while it is wanted. As on the floor, what replaces a
 * playback is prepared beside it and shown with its first frame.
 */
export class Gallery {
  private readonly retrier = new Retrier(
    () => {
      this.ensure();
    },
    { firstMs: 250, maxMs: 3_000 },
  );
  private wanted = false;
  private quality: Quality = 'auto';
  private showing: Showing | undefined;
  private lost = false;
  /** What is being opened; an answer to anything else comes too late. */
  private opening: { video: HTMLVideoElement; playback?: HlsPlayback; from?: number } | undefined;
  private place: number | undefined;
  private waitingSince: number | undefined;
  private bandwidth: number | undefined;
  private timer: ReturnType<typeof setInterval> | undefined;
  private readonly ladder = new LadderWatch(() => {
    if (this.quality === 'auto' && !this.opening) this.renew();
  });

  constructor(
    private readonly slug: string,
    private readonly projector: Projector,
    private readonly events: GalleryEvents,
    private readonly open: OpenHls = openHls,
  ) {}

  get flowing(): boolean {
    return this.showing !== undefined && !this.lost && this.showing.stalledFor < STALLED_AFTER;
  }

  get behind(): boolean {
    return this.showing?.position.behind ?? false;
  }

  get timeline(): Timeline | undefined {
    return this.showing?.position.timeline;
  }

  get rungs(): Rung[] {
    return this.showing?.playback.rungs ?? [];
  }

  /** Whether there is a picture to be had; `from` (ms since the epoch) is where to begin, if not with the present. */
  want(on: boolean, from?: number): void {
    const again = on && !this.wanted;
    this.wanted = on;
    if (!on) {
      this.abandon();
      return;
    }
    if (again) this.waitingSince = Date.now();
    if (from !== undefined) this.place = from;
    this.ensure();
  }

  /** The stream is over, or somebody sits elsewhere. */
  end(): void {
    this.want(false);
    clearInterval(this.timer);
    this.ladder.stop();
    const { showing } = this;
    this.showing = undefined;
    if (showing) this.close(showing);
  }

  select(quality: Quality): void {
    const otherSource = (quality === 'audio') !== (this.quality === 'audio');
    this.quality = quality;
    if (otherSource) this.renew();
    else this.showing?.playback.select(quality);
  }

  seek(date: number): void {
    this.showing?.position.seek(date);
    this.events.moved();
  }

  toLive(): void {
    this.place = undefined;
    this.showing?.position.toLive();
    this.events.moved();
  }

  private get url(): string {
    return `/hls/${this.slug}/${this.quality === 'audio' ? 'audio' : 'index'}.m3u8`;
  }

  private ensure(): void {
    const served = this.showing !== undefined && !this.lost;
    if (this.wanted && !served && !this.opening && !this.retrier.pending) this.prepare();
  }

  /** Another playback beside the one that is shown, at the same place. */
  private renew(): void {
    if (!this.wanted || !this.showing) return;
    this.abandon();
    this.prepare();
  }

  private prepare(): void {
    const from = this.place ?? (this.behind ? this.timeline?.position : undefined);
    const opening: typeof this.opening = { video: this.projector.prepare(), from };
    this.opening = opening;
    const { quality, bandwidth } = this;
    const options = { live: true, quality, from, bandwidth };
    this.open(opening.video, this.url, options, this.careFor(opening))
      .then((playback) => {
        opening.playback = playback;
        if (this.opening !== opening && this.showing?.playback !== playback) this.drop(opening);
      })
      .catch(() => {
        this.fail(opening);
      });
  }

  private careFor(opening: NonNullable<typeof this.opening>): HlsEvents {
    return {
      started: () => {
        this.adopt(opening);
      },
      offered: this.events.changed,
      failed: () => {
        if (this.opening === opening) this.fail(opening);
        else if (this.showing?.playback === opening.playback) this.lose();
      },
    };
  }

  private adopt(opening: NonNullable<typeof this.opening>): void {
    if (this.opening !== opening || !opening.playback) return;
    const before = this.showing;
    const position = new LivePosition(opening.playback, opening.from === undefined);
    this.opening = undefined;
    this.place = undefined;
    this.waitingSince = undefined;
    this.lost = false;
    this.retrier.succeeded();
    this.showing = { playback: opening.playback, position, stalledFor: 0 };
    opening.video.addEventListener('timeupdate', this.events.moved);
    this.projector.show(opening.video);
    if (before) this.close(before);
    else this.begin();
    this.events.changed();
  }

  private begin(): void {
    this.timer = setInterval(() => {
      this.tick();
    }, TICK_MS);
    this.ladder.start(this.url, () => this.rungs.length);
  }

  private tick(): void {
    const { showing } = this;
    if (!showing) return;
    const { playback, position, last } = showing;
    const { video } = playback;
    const now = gallerySnapshot(video, playback.snapshot());
    const wasFlowing = this.flowing;
    const moves = video.paused || last?.currentTime !== now.currentTime;
    showing.stalledFor = moves ? 0 : showing.stalledFor + 1;
    showing.last = now;
    this.bandwidth = now.bandwidth;
    position.keepUp();
    if (last) this.events.measured(last, now);
    if (this.flowing !== wasFlowing) this.events.changed();
    if (showing.stalledFor >= LOST_AFTER && !this.lost) this.lose();
  }

  private lose(): void {
    this.lost = true;
    this.events.changed();
    this.ensure();
  }

  private fail(opening: NonNullable<typeof this.opening>): void {
    if (this.opening !== opening) return;
    this.opening = undefined;
    this.drop(opening);
    this.waitingSince ??= Date.now();
    this.retrier.schedule();
    if (Date.now() - this.waitingSince > PATIENCE_MS) this.events.failed();
  }

  private abandon(): void {
    this.retrier.cancel();
    const { opening } = this;
    this.opening = undefined;
    if (opening) this.drop(opening);
  }

  private drop({ video, playback }: NonNullable<typeof this.opening>): void {
    playback?.close();
    this.projector.discard(video);
  }

  private close({ playback, position }: Showing): void {
    position.close();
    playback.video.removeEventListener('timeupdate', this.events.moved);
    playback.close();
    this.projector.discard(playback.video);
  }
}
