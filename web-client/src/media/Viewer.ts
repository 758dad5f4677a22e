import { onNetworkChange } from '../signaling/networkChanges';
import { Store, type Observable } from '../signaling/observable';
import type { SignalingClient } from '../signaling/SignalingClient';
import { Auditorium, type AuditoriumParts } from './Auditorium';
import { ChannelFeed } from './ChannelFeed';
import { NEAR } from './gallery/LivePosition';
import { galleryLatencyMs, galleryStats } from './gallery/galleryStats';
import type { PlaybackPass } from './PlaybackPass';
import { isRefusal, toProblem } from './problems';
import { RewindWindow } from './RewindWindow';
import { viewerLatencyMs, viewerStats } from './stats/viewerStats';
import type { Problem, Quality, Timeline, ViewerState } from './types';
import { viewerPhase } from './viewerPhase';

/**
 * Watches one channel: joins, plays from the floor or from the gallery, comes back by itself, and says how it goes. It is
 * given one video element and lays others on it while it changes seats; `screen` is the one that is seen.
 */
export class Viewer {
  private readonly store: Store<ViewerState>;
  readonly state: Observable<ViewerState>;
  readonly screen: Observable<HTMLVideoElement>;
  /** Apart from the state, since it moves several times a second. */
  readonly timeline: Observable<Timeline | undefined>;
  private readonly time = new Store<Timeline | undefined>(undefined);
  private readonly feed: ChannelFeed;
  private readonly auditorium: Auditorium;
  private readonly rewind: RewindWindow;
  private shownStream: string | undefined;
  private refusal: Problem | undefined;
  private stops: (() => void)[] = [];

  constructor(
    private readonly client: SignalingClient,
    slug: string,
    video: HTMLVideoElement,
    private readonly options: Pick<AuditoriumParts, 'director' | 'openHls'> & { pass?: PlaybackPass } = {},
  ) {
    this.feed = new ChannelFeed(client, slug, options.pass);
    this.rewind = new RewindWindow(
      slug,
      () => {
        this.update();
      },
      this.sign,
    );
    this.auditorium = this.buildAuditorium(slug, video);
    this.screen = this.auditorium.projector.shown;
    this.timeline = this.time;
    this.store = new Store<ViewerState>({
      phase: 'connecting',
      viewers: 0,
      connection: client.connection.get(),
      seat: 'floor',
      seatReason: this.auditorium.direction.reason,
      behind: false,
      quality: 'auto',
      rungs: [],
    });
    this.state = this.store;
  }

  start(): void {
    const { client, feed, auditorium } = this;
    this.refusal = undefined;
    const update = () => {
      this.update();
    };
    if (this.options.pass)
      this.options.pass.events = {
        renewed: () => {
          auditorium.freshen();
        },
        refused: (error) => {
          feed.refuse(toProblem(error));
        },
      };
    this.stops = [
      feed.view.subscribe(() => {
        this.follow();
      }),
      client.connection.subscribe(update),
      ...(this.options.director ? [this.options.director.direction.subscribe(update)] : []),
      onNetworkChange(() => this.options.director?.report('fresh-start')),
    ];
    feed.start();
    auditorium.start();
    // Before the server has said whether anything is on air: asking right away is what makes the first frame fast.
    auditorium.want(true);
  }

  stop(): void {
    for (const stop of this.stops) stop();
    this.stops = [];
    this.auditorium.stop();
    this.feed.stop();
  }

  /** Opens the door with the channel's password, and goes in; rejects where it is wrong. */
  async unlock(password: string): Promise<void> {
    await this.options.pass?.unlock(password);
    this.stop();
    this.start();
  }

  /** The address of something of this channel that may ask for a token. */
  readonly sign = (address: string): string => this.options.pass?.sign(address) ?? address;

  /**
   * When (ms since the epoch, by the broadcast's clock) what is seen right now was filmed, for what has to keep in step with it. Undefined
   * on the floor, which is live, and for who looks back.
   */
  readonly filmedAt = (): number | undefined => this.auditorium.filmedAt;

  selectQuality(quality: Quality): void {
    this.store.patch({ quality });
    this.auditorium.select(quality);
  }

  /** To a moment, in ms since the epoch as `timeline` has them; its last seconds are the present. */
  seek(date: number): void {
    this.move();
    const timeline = this.time.get();
    if (!timeline) return;
    const ago = timeline.end - Math.max(timeline.start, date);
    if (ago < 1000 * NEAR) {
      this.toLive();
      return;
    }
    // The floor knows dates only by this machine's clock, which may be wrong; how long ago something was, it may not.
    this.auditorium.seek(this.auditorium.seat === 'floor' ? { ago } : { date });
    this.update();
  }

  seekBy(seconds: number): void {
    this.move();
    const timeline = this.time.get();
    if (timeline) this.seek(timeline.position + 1000 * seconds);
  }

  toLive(): void {
    if (!this.store.get().behind && this.auditorium.headingBack === 0) return;
    this.auditorium.toLive();
    this.update();
  }

  /** Somebody is about to seek or to choose a quality: what there is to choose from has to be known now. */
  lookAround(): void {
    if (this.store.get().seat === 'floor') void this.rewind.look();
  }

  private follow(): void {
    const { channel, stream, problem } = this.feed.view.get();
    if (problem) this.auditorium.leave();
    else if (stream?.state === 'ended') this.auditorium.end();
    else if (channel) this.auditorium.want(stream?.state === 'live');
    this.update();
  }

  private update(): void {
    const view = this.feed.view.get();
    const problem = this.refusal ?? view.problem;
    const { flowing, behind, seat, direction, rungs } = this.auditorium;
    if (flowing && view.stream?.state === 'live') this.shownStream = view.stream.id;
    const picture = { ofStream: this.shownStream, flowing, ofThePast: behind };
    this.store.patch({
      phase: viewerPhase({ ...view, problem }, picture),
      channel: view.channel,
      stream: view.stream,
      mode: view.mode,
      viewers: view.viewers,
      problem,
      connection: this.client.connection.get(),
      seat,
      seatReason: direction.reason,
      behind,
      layer: this.auditorium.layer,
      rungs: rungs.length > 0 ? rungs : this.rewind.rungs,
      ...(flowing && seat === this.store.get().seat ? {} : { latencyMs: undefined, stats: undefined }),
    });
    this.move();
  }

  private move(): void {
    const { seat, timeline, behind } = this.auditorium;
    const { stream } = this.feed.view.get();
    const past =
      seat === 'floor' && stream
        ? this.rewind.timeline(stream.startedAt, this.auditorium.headingBack)
        : undefined;
    this.time.set(timeline ?? past);
    this.store.patch({ behind });
  }

  private buildAuditorium(slug: string, video: HTMLVideoElement): Auditorium {
    const { client, feed, options } = this;
    return new Auditorium(
      { client, slug, feed, video, ...options },
      {
        changed: () => {
          this.update();
        },
        moved: () => {
          this.move();
        },
        floorMeasured: (before, now) => {
          if (this.auditorium.seat !== 'floor') return;
          const latencyMs = viewerLatencyMs(before, now, feed.view.get().uplinkMs);
          this.store.patch({ stats: viewerStats(before, now), latencyMs, layer: this.auditorium.layer });
          this.move();
        },
        galleryMeasured: (before, now) => {
          if (this.auditorium.seat !== 'gallery') return;
          const latencyMs = galleryLatencyMs(now, feed.view.get().uplinkMs);
          this.store.patch({ stats: galleryStats(before, now), latencyMs });
          this.move();
        },
        failed: (error) => {
          // The feed was told the same, and hears when it is over.
          if (isRefusal(error)) return;
          this.refusal = toProblem(error);
          this.update();
        },
      },
    );
  }
}
