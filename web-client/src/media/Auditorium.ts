import type { SignalingClient } from '../signaling/SignalingClient';
import type { ChannelFeed } from './ChannelFeed';
import { Gallery, type GalleryEvents } from './gallery/Gallery';
import type { GallerySnapshot } from './gallery/galleryStats';
import { openHls, type HlsPass, type OpenHls } from './gallery/HlsPlayback';
import { NetworkProof } from './gallery/NetworkProof';
import type { Place } from './gallery/place';
import { Projector } from './Projector';
import { floorLayer } from './quality';
import { Reception, type ReceptionEvents } from './Reception';
import type { Direction, SeatDirector } from './SeatDirector';
import type { LayerGiven, Quality, Rung, Seat, Timeline } from './types';

export interface AuditoriumParts {
  client: SignalingClient;
  slug: string;
  feed: ChannelFeed;
  video: HTMLVideoElement;
  /** Without one everybody sits on the floor. */
  director?: SeatDirector;
  openHls?: OpenHls;
  /** For a channel that may not be for everybody. */
  pass?: HlsPass;
}

export type AuditoriumEvents = Omit<ReceptionEvents, 'measured' | 'stalled' | 'unreached'> & {
  moved: () => void;
  floorMeasured: ReceptionEvents['measured'];
  galleryMeasured: GalleryEvents['measured'];
};

/**
 * Floor and gallery of one channel, and the way between them: who changes seats goes on watching from the old one
 * until the first frame can be seen from the new one.
 */
export class Auditorium {
  readonly projector: Projector;
  private readonly floor: Reception;
  private readonly gallery: Gallery;
  private readonly director: SeatDirector | undefined;
  private wanted = false;
  private place: Place | undefined;
  /** The stream is over, and somebody who looks back has not seen its end yet. */
  private lingering = false;
  private proof = new NetworkProof();
  private stops: (() => void)[] = [];

  constructor(
    { client, slug, feed, video, director, openHls: open = openHls, pass }: AuditoriumParts,
    events: AuditoriumEvents,
  ) {
    this.projector = new Projector(video);
    this.director = director;
    const changed = () => {
      if (this.lingering && !this.gallery.flowing) this.finish();
      this.settle();
      events.changed();
    };
    this.floor = new Reception(client, slug, feed, video, {
      changed,
      measured: events.floorMeasured,
      failed: events.failed,
      stalled: () => director?.report('floor-stalled'),
      unreached: () => director?.report('floor-failed'),
    });
    this.gallery = new Gallery(
      slug,
      this.projector,
      {
        changed,
        moved: events.moved,
        measured: (before, now) => {
          this.noticeArrival();
          this.noticeBandwidth(now);
          events.galleryMeasured(before, now);
        },
        failed: () => director?.report('gallery-failed'),
      },
      open,
      pass,
    );
  }

  /** The seat from which one sees right now, wherever one is directed to. */
  get seat(): Seat {
    return this.projector.shown.get() === this.projector.first ? 'floor' : 'gallery';
  }

  get direction(): Direction {
    return this.director?.direction.get() ?? { seat: 'floor', reason: 'usual' };
  }

  get flowing(): boolean {
    return this.seat === 'floor' ? this.floor.flowing : this.gallery.flowing;
  }

  get behind(): boolean {
    return this.seat === 'gallery' && (this.gallery.behind || this.lingering);
  }

  /** How long ago (ms) the moment was that somebody on the floor is on the way to. */
  get headingBack(): number {
    return this.place && 'ago' in this.place ? this.place.ago : 0;
  }

  /** What one can seek in from the gallery. */
  get timeline(): Timeline | undefined {
    return this.seat === 'gallery' ? this.gallery.timeline : undefined;
  }

  /** When (ms since the epoch, by the broadcast's clock) what is seen from the gallery right now was filmed; not for who looks back. */
  get filmedAt(): number | undefined {
    return this.seat === 'gallery' && !this.behind ? this.gallery.timeline?.position : undefined;
  }

  get layer(): LayerGiven | undefined {
    return this.seat === 'floor' ? this.floor.layer : undefined;
  }

  get rungs(): Rung[] {
    return this.gallery.rungs;
  }

  start(): void {
    const redirect = () => {
      this.direct();
    };
    this.stops = this.director ? [this.director.direction.subscribe(redirect)] : [];
    this.floor.start();
  }

  stop(): void {
    for (const stop of this.stops) stop();
    this.gallery.end();
    this.floor.stop();
    this.projector.reset();
  }

  /** Whether there is a picture to be had. */
  want(on: boolean): void {
    if (on && this.lingering) this.finish();
    this.wanted = on;
    this.direct();
  }

  /** The stream is over; who looks back may see the rest of it. */
  end(): void {
    this.wanted = false;
    this.floor.end();
    this.gallery.want(false);
    this.lingering = this.flowing && this.behind;
    if (!this.lingering) this.finish();
  }

  /** Nothing more is to be seen here, not even the rest. */
  leave(): void {
    this.wanted = false;
    this.floor.end();
    this.gallery.want(false);
    this.finish();
  }

  /** To a moment, which only the gallery can show. */
  seek(place: Place): void {
    if (this.seat === 'floor') this.place = place;
    this.gallery.seek(place);
    this.director?.report('rewound');
  }

  toLive(): void {
    this.place = undefined;
    if (this.lingering) this.finish();
    else if (this.seat === 'gallery') this.gallery.toLive();
    this.director?.report('back-to-live');
  }

  /** There is another playback token. */
  freshen(): void {
    this.gallery.freshen();
  }

  select(quality: Quality): void {
    this.gallery.select(quality);
    this.director?.report(quality === 'audio' ? 'sound-only' : 'picture-again');
    this.floor.selectLayer(floorLayer(quality));
  }

  private finish(): void {
    this.lingering = false;
    this.place = undefined;
    this.gallery.end();
    this.director?.report('fresh-start');
    this.director?.report('back-to-live');
  }

  private direct(): void {
    if (this.lingering) return;
    const onFloor = this.direction.seat === 'floor';
    if (onFloor && this.wanted && this.seat === 'gallery') this.projector.rehearse();
    const [there, here] = onFloor ? [this.floor, this.gallery] : [this.gallery, this.floor];
    if (there === this.gallery) this.gallery.want(this.wanted, this.place);
    else this.floor.want(this.wanted);
    // What is on the screen stays until there is something else to see.
    if (here.flowing) return;
    here.want(false);
    this.settle();
  }

  /** Who looked back and has come to the present by watching is as live as who jumped there. */
  private noticeArrival(): void {
    if (this.direction.reason === 'rewound' && this.seat === 'gallery' && !this.behind)
      this.director?.report('back-to-live');
  }

  /** Who was sent here by their network may go back when it has shown what it carries. */
  private noticeBandwidth(now: GallerySnapshot): void {
    if (this.direction.reason !== 'network') this.proof = new NetworkProof();
    else if (this.proof.add(now, this.gallery.flowing, this.gallery.rungs))
      this.director?.report('network-carries');
  }

  /** The new seat has its first frame: the old one is given up. */
  private settle(): void {
    if (this.direction.seat === 'floor') {
      if (!this.floor.flowing || this.seat === 'floor') return;
      this.projector.show(this.projector.first);
      this.gallery.end();
    } else if (this.seat === 'gallery') {
      this.place = undefined;
      this.floor.end();
    }
  }
}
