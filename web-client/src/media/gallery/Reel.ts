import { FADED_MS } from '../fade';
import type { Projector } from '../Projector';
import type { Quality, Rung, Timeline } from '../types';
import { gallerySnapshot, type GallerySnapshot } from './galleryStats';
import type { HlsOptions, HlsPlayback, OpenHls } from './HlsPlayback';
import { LivePosition } from './LivePosition';
import type { Place } from './place';

/** Without a first picture in this time there is something wrong that nobody has reported. */
const START_MS = 12_000;
/** Seconds without progress: until the picture counts as standing still, and until the playback counts as lost. */
const STALLED_AFTER = 2;
const LOST_AFTER = 10;

export interface ReelEvents {
  started: () => void;
  failed: () => void;
  /** What there is to choose from has become known. */
  offered: () => void;
  moved: () => void;
}

/** One live playback on a video element of its own: prepared unseen, then shown, then closed. */
export class Reel {
  readonly video: HTMLVideoElement;
  private playback: HlsPlayback | undefined;
  private position: LivePosition | undefined;
  private sought: Place | 'live' | undefined;
  private quality: Quality | undefined;
  private last: GallerySnapshot | undefined;
  private stalledFor = 0;
  private closed = false;
  private readonly patience: ReturnType<typeof setTimeout>;

  constructor(
    private readonly projector: Projector,
    open: OpenHls,
    url: string,
    private readonly options: Omit<HlsOptions, 'live'>,
    private readonly events: ReelEvents,
  ) {
    this.video = projector.prepare();
    const failed = () => {
      if (!this.closed) events.failed();
    };
    this.patience = setTimeout(failed, START_MS);
    const started = () => {
      this.start();
    };
    open(this.video, url, { ...options, live: true }, { started, offered: events.offered, failed })
      .then((playback) => {
        this.take(playback);
      })
      .catch(failed);
  }

  get flowing(): boolean {
    return this.stalledFor < STALLED_AFTER;
  }

  get lost(): boolean {
    return this.stalledFor >= LOST_AFTER;
  }

  get behind(): boolean {
    return this.position?.behind ?? false;
  }

  get timeline(): Timeline | undefined {
    return this.position?.timeline;
  }

  /** Whether it has to be replaced when there is another token. */
  get bound(): boolean {
    return this.playback?.bound ?? false;
  }

  get rungs(): Rung[] {
    return this.playback?.rungs ?? [];
  }

  /** bit/s, as measured so far */
  get bandwidth(): number | undefined {
    return this.last?.bandwidth;
  }

  select(quality: Quality): void {
    if (this.playback) this.playback.select(quality);
    else this.quality = quality;
  }

  /** To a place, or there as soon as there is a picture. */
  seek(place: Place): void {
    if (this.position) this.position.seek(place);
    else this.sought = place;
  }

  toLive(): void {
    if (this.position) this.position.toLive();
    else this.sought = 'live';
  }

  /** To be called once a second; answers with the last two moments when there are two. */
  tick(): [GallerySnapshot, GallerySnapshot] | undefined {
    const { playback, last, video } = this;
    if (!playback || !this.position) return undefined;
    const now = gallerySnapshot(video, playback.snapshot());
    this.stalledFor = video.paused || last?.currentTime !== now.currentTime ? 0 : this.stalledFor + 1;
    this.last = now;
    this.position.keepUp();
    return last && [last, now];
  }

  close(): void {
    this.letGo();
    this.dispose();
  }

  /** After something else is shown: what is still heard of it fades first. */
  fadeAway(): void {
    this.letGo();
    setTimeout(() => {
      this.dispose();
    }, FADED_MS);
  }

  private letGo(): void {
    this.closed = true;
    clearTimeout(this.patience);
    this.video.removeEventListener('timeupdate', this.events.moved);
    this.position?.close();
  }

  private dispose(): void {
    this.playback?.close();
    this.projector.discard(this.video);
  }

  private take(playback: HlsPlayback): void {
    this.playback = playback;
    if (this.closed) playback.close();
    else if (this.quality !== undefined) playback.select(this.quality);
  }

  private start(): void {
    if (this.closed || !this.playback || this.position) return;
    clearTimeout(this.patience);
    this.position = new LivePosition(this.playback, this.options.from === undefined);
    if (this.sought === 'live') this.position.toLive();
    else if (this.sought) this.position.seek(this.sought);
    this.video.addEventListener('timeupdate', this.events.moved);
    this.events.started();
  }
}
