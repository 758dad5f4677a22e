import { Store, type Observable } from '../signaling/observable';
import type { SignalingClient } from '../signaling/SignalingClient';
import { ChannelFeed } from './ChannelFeed';
import { toProblem } from './problems';
import { Reception } from './Reception';
import type { InboundSnapshot } from './stats/report';
import { viewerLatencyMs, viewerStats } from './stats/viewerStats';
import type { Layer, Problem, ViewerState } from './types';
import { viewerPhase } from './viewerPhase';

/** Watches one channel on one video element: joins, plays, comes back by itself, and says how it goes. */
export class Viewer {
  private readonly store: Store<ViewerState>;
  readonly state: Observable<ViewerState>;
  private readonly feed: ChannelFeed;
  private readonly reception: Reception;
  private shownStream: string | undefined;
  private refusal: Problem | undefined;
  private stops: (() => void)[] = [];

  constructor(
    private readonly client: SignalingClient,
    slug: string,
    video: HTMLVideoElement,
  ) {
    this.store = new Store<ViewerState>({
      phase: 'connecting',
      viewers: 0,
      connection: client.connection.get(),
    });
    this.state = this.store;
    this.feed = new ChannelFeed(client, slug);
    this.reception = new Reception(client, slug, this.feed, video, {
      changed: () => {
        this.update();
      },
      measured: (before, now) => {
        this.measured(before, now);
      },
      failed: (error) => {
        this.refusal = toProblem(error);
        this.update();
      },
    });
  }

  start(): void {
    this.refusal = undefined;
    this.stops = [
      this.feed.view.subscribe(() => {
        this.follow();
      }),
      this.client.connection.subscribe(() => {
        this.update();
      }),
    ];
    this.feed.start();
    this.reception.start();
    // Before the server has said whether anything is on air: asking right away is what makes the first frame fast.
    this.reception.want(true);
  }

  stop(): void {
    for (const stop of this.stops) stop();
    this.stops = [];
    this.reception.stop();
    this.feed.stop();
  }

  selectLayer(layer: Layer): Promise<void> {
    return this.reception.selectLayer(layer);
  }

  private follow(): void {
    const { channel, stream } = this.feed.view.get();
    if (stream?.state === 'ended') this.reception.end();
    else if (channel) this.reception.want(stream?.state === 'live');
    this.update();
  }

  private update(): void {
    const view = this.feed.view.get();
    const problem = this.refusal ?? view.problem;
    const { flowing } = this.reception;
    if (flowing && view.stream?.state === 'live') this.shownStream = view.stream.id;
    this.store.patch({
      phase: viewerPhase({ ...view, problem }, { ofStream: this.shownStream, flowing }),
      channel: view.channel,
      stream: view.stream,
      viewers: view.viewers,
      problem,
      connection: this.client.connection.get(),
      ...(flowing ? {} : { latencyMs: undefined, stats: undefined }),
    });
  }

  private measured(before: InboundSnapshot, now: InboundSnapshot): void {
    this.store.patch({
      stats: viewerStats(before, now),
      latencyMs: viewerLatencyMs(before, now, this.feed.view.get().uplinkMs),
    });
  }
}
