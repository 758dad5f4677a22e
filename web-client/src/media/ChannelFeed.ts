import type { Channel, HouseMode, IceServer, Stream } from '../signaling/messages';
import { Store, type Observable } from '../signaling/observable';
import type { SignalingClient } from '../signaling/SignalingClient';
import type { PlaybackPass } from './PlaybackPass';
import { isPassing, isRefusal, toProblem } from './problems';
import type { Problem, Recording } from './types';

export interface ChannelView {
  channel?: Channel;
  stream?: Stream;
  mode?: HouseMode;
  viewers: number;
  /** The publisher's share of the latency. */
  uplinkMs?: number;
  /** How the recording is doing; told to the channel's owner only. */
  recording?: Recording;
  problem?: Problem;
}

const RETRY_MS = 1_000;

/** What the server tells about one channel, for as long as somebody follows it and over every reconnect. */
export class ChannelFeed {
  private readonly store = new Store<ChannelView>({ viewers: 0 });
  readonly view: Observable<ChannelView> = this.store;
  private stops: (() => void)[] = [];
  private joining: Promise<IceServer[]> | undefined;
  private retry: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly client: SignalingClient,
    private readonly slug: string,
    /** For a channel that may not be for everybody. */
    private readonly pass?: PlaybackPass,
  ) {}

  start(): void {
    const { client, slug } = this;
    this.store.patch({ problem: undefined });
    this.stops = [
      client.onConnect(this.follow),
      client.on('stream', ({ channel, stream }) => {
        if (channel === slug) this.take(stream);
      }),
      client.on('access', ({ channel, restricted }) => {
        if (channel === slug) this.pass?.require(restricted, true);
      }),
      client.on('sent-out', ({ channel, code, detail, why }) => {
        if (channel === slug) this.refuse({ code, detail, why });
      }),
      client.on('viewers', ({ channel, viewers }) => {
        if (channel === slug) this.store.patch({ viewers });
      }),
      client.on('uplink', ({ channel, uplinkMs }) => {
        if (channel === slug) this.store.patch({ uplinkMs });
      }),
      client.on('recording', ({ channel, running, reason }) => {
        if (channel === slug) this.store.patch({ recording: { running, reason } });
      }),
    ];
    if (client.connected) this.follow();
  }

  /** Stops listening; the server goes on telling this page until it is told to `leave`. */
  stop(): void {
    for (const stop of this.stops) stop();
    this.stops = [];
    clearTimeout(this.retry);
    this.pass?.rest();
  }

  /** They may not watch; a place that becomes free is another visit's. */
  refuse(problem: Problem): void {
    this.store.patch({ problem });
    this.pass?.rest();
  }

  /** News of the stream that came another way. */
  note(stream: Stream): void {
    this.store.patch({ stream });
  }

  /**
   * Joins (again) and answers with the ICE servers, whose credentials are only good for a while. One join that is
   * under way serves all who ask.
   */
  join(): Promise<IceServer[]> {
    this.joining ??= this.ask()
      .catch((error: unknown) => {
        // Whoever asked may have given up meanwhile, and who is refused at the door is not sent out any more.
        if (isRefusal(error)) this.refuse(toProblem(error));
        throw error;
      })
      .finally(() => {
        this.joining = undefined;
      });
    return this.joining;
  }

  private async ask(): Promise<IceServer[]> {
    const { channel, stream, mode, viewers, uplinkMs, restricted, iceServers } = await this.client.request({
      type: 'join',
      channel: this.slug,
      token: this.pass?.token,
    });
    this.pass?.require(restricted);
    this.store.patch({
      channel,
      stream: stream ?? this.lastEnded(),
      mode,
      viewers,
      uplinkMs,
      problem: undefined,
    });
    return iceServers;
  }

  /** A token is good for one stream. */
  private take(stream: Stream): void {
    const another = stream.id !== this.store.get().stream?.id;
    this.store.patch({ stream });
    if (another) this.pass?.doubted();
  }

  private readonly follow = (): void => {
    clearTimeout(this.retry);
    this.join().catch((error: unknown) => {
      if (this.stops.length === 0) return;
      if (!isPassing(error)) this.store.patch({ problem: toProblem(error) });
      else if (this.client.connected) this.retry = setTimeout(this.follow, RETRY_MS);
    });
  };

  /** A channel with nothing on air has no stream to tell of; one that we saw has then ended while we were away. */
  private lastEnded(): Stream | undefined {
    const last = this.store.get().stream;
    return last && { ...last, state: 'ended' };
  }
}
