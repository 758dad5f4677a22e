import type { Projector } from '../Projector';
import { Retrier } from '../Retrier';
import type { Quality, Rung, Timeline } from '../types';
import type { GallerySnapshot } from './galleryStats';
import { openHls, type HlsPass, type OpenHls } from './HlsPlayback';
import { LadderWatch } from './LadderWatch';
import type { Place } from './place';
import { Reel } from './Reel';

const TICK_MS = 1_000;
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
  private showing: Reel | undefined;
  private next: Reel | undefined;
  private lost = false;
  private place: Place | undefined;
  private waitingSince: number | undefined;
  private timer: ReturnType<typeof setInterval> | undefined;
  private readonly ladder: LadderWatch;

  constructor(
    private readonly slug: string,
    private readonly projector: Projector,
    private readonly events: GalleryEvents,
    private readonly open: OpenHls = openHls,
    private readonly pass?: HlsPass,
  ) {
    this.ladder = new LadderWatch(
      () => {
        if (this.quality === 'auto' && !this.next) this.renew();
      },
      (address) => pass?.sign(address) ?? address,
    );
  }

  get flowing(): boolean {
    return this.showing !== undefined && !this.lost && this.showing.flowing;
  }

  get behind(): boolean {
    return this.showing?.behind ?? false;
  }

  get timeline(): Timeline | undefined {
    return this.showing?.timeline;
  }

  get rungs(): Rung[] {
    return this.showing?.rungs ?? [];
  }

  /** Whether there is a picture to be had; `from` is where to begin, if not with the present. */
  want(on: boolean, from?: Place): void {
    const again = on && !this.wanted;
    this.wanted = on;
    if (!on) {
      this.abandon();
      return;
    }
    if (again) this.waitingSince = Date.now();
    if (from && !this.showing) this.place = from;
    this.ensure();
  }

  /** The stream is over, or somebody sits elsewhere. */
  end(): void {
    this.want(false);
    clearInterval(this.timer);
    this.ladder.stop();
    this.showing?.fadeAway();
    this.showing = undefined;
    this.place = undefined;
    this.lost = false;
  }

  select(quality: Quality): void {
    const otherSource = (quality === 'audio') !== (this.quality === 'audio');
    this.quality = quality;
    if (otherSource) this.renew();
    else for (const reel of [this.showing, this.next]) reel?.select(quality);
  }

  seek(place: Place): void {
    if (!this.showing) this.place = place;
    for (const reel of [this.showing, this.next]) reel?.seek(place);
    this.events.moved();
  }

  toLive(): void {
    this.place = undefined;
    for (const reel of [this.showing, this.next]) reel?.toLive();
    this.events.moved();
  }

  /** There is another token. */
  freshen(): void {
    if (this.showing?.bound) this.renew();
  }

  private get url(): string {
    return `/hls/${this.slug}/${this.quality === 'audio' ? 'audio' : 'index'}.m3u8`;
  }

  private ensure(): void {
    const served = this.showing !== undefined && !this.lost;
    if (this.wanted && !served && !this.next && !this.retrier.pending) this.prepare();
  }

  /** Another playback beside the one that is shown, or instead of the one that was on its way. */
  private renew(): void {
    if (!this.wanted) return;
    this.abandon();
    this.prepare();
  }

  private prepare(): void {
    const { showing, quality } = this;
    const date = showing?.behind ? showing.timeline?.position : undefined;
    const from = this.place ?? (date === undefined ? undefined : { date });
    const reel: Reel = new Reel(
      this.projector,
      this.open,
      this.url,
      { quality, from, bandwidth: showing?.bandwidth, pass: this.pass },
      {
        started: () => {
          this.adopt(reel);
        },
        failed: () => {
          this.fail(reel);
        },
        offered: this.events.changed,
        moved: this.events.moved,
      },
    );
    this.next = reel;
  }

  private adopt(reel: Reel): void {
    if (this.next !== reel) return;
    const before = this.showing;
    this.next = this.place = this.waitingSince = undefined;
    this.lost = false;
    this.retrier.succeeded();
    this.showing = reel;
    this.projector.show(reel.video);
    if (before) before.fadeAway();
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
    const wasFlowing = this.flowing;
    const moments = showing?.tick();
    if (moments) this.events.measured(...moments);
    if (this.flowing !== wasFlowing) this.events.changed();
    if (showing?.lost && !this.lost) this.lose();
  }

  private lose(): void {
    this.lost = true;
    this.events.changed();
    this.ensure();
  }

  private fail(reel: Reel): void {
    if (reel === this.showing) {
      this.lose();
    } else if (reel === this.next) {
      this.next = undefined;
      reel.close();
      this.waitingSince ??= Date.now();
      this.retrier.schedule();
      if (Date.now() - this.waitingSince > PATIENCE_MS) this.events.failed();
    }
  }

  private abandon(): void {
    this.retrier.cancel();
    this.next?.close();
    this.next = undefined;
  }
}
