import type { IceServer, MediaClosed, Stream } from '../signaling/messages';
import type { SignalingClient } from '../signaling/SignalingClient';
import type { ChannelFeed } from './ChannelFeed';
import { isPassing, retryAfterMs } from './problems';
import { Publication, type OnAir } from './Publication';
import { Retrier } from './Retrier';
import { outboundSnapshot, type OutboundSnapshot } from './stats/report';
import { StatsPoller } from './stats/StatsPoller';

/** Somebody who has just pressed the button should hear soon that it does not work. */
const FIRST_ATTEMPTS_MS = 15_000;

export interface TransmissionEvents {
  onAir: (stream: Stream) => void;
  /** The server or the network let the media go; another attempt is on its way unless `closed` says otherwise. */
  lost: () => void;
  /** The server let it go for good. */
  closed: (reason: 'replaced' | 'ended') => void;
  failed: (error: unknown) => void;
  measured: (before: OutboundSnapshot, now: OutboundSnapshot) => void;
}

/** Keeps the same tracks on air: publishes, and publishes again for as long as the stream lives. */
export class Transmission {
  private readonly retrier = new Retrier(() => void this.attempt(), { firstMs: 200, maxMs: 3_000 });
  private readonly poller = new StatsPoller(outboundSnapshot, (before, now) => {
    this.events.measured(before, now);
  });
  private tracks: OnAir = {};
  private publication: Publication | undefined;
  /** Still on air, while the one that takes over is made. */
  private leaving: Publication | undefined;
  private title = '';
  private running = false;
  private onAir = false;
  private deadline = 0;
  private stops: (() => void)[] = [];

  constructor(
    private readonly client: SignalingClient,
    private readonly slug: string,
    private readonly feed: ChannelFeed,
    private readonly events: TransmissionEvents,
  ) {}

  get mediaId(): string | undefined {
    return this.publication?.mediaId;
  }

  get videoTrack(): MediaStreamTrack | undefined {
    return this.tracks.video;
  }

  start(tracks: MediaStreamTrack[], title: string, maxBitrate?: number): void {
    this.tracks = { maxBitrate };
    for (const track of tracks) this.put(track);
    this.title = title;
    this.running = true;
    this.deadline = Date.now() + FIRST_ATTEMPTS_MS;
    this.stops = [
      this.client.on('media-closed', (message) => {
        this.dismissed(message);
      }),
      this.client.on('media-moving', ({ mediaId }) => {
        this.move(mediaId);
      }),
      this.client.onSession(({ mediaIds }) => {
        this.resumed(mediaIds);
      }),
    ];
    void this.attempt();
  }

  stop(): void {
    this.running = false;
    for (const stop of this.stops) stop();
    this.stops = [];
    this.retrier.cancel();
    this.drop();
    this.dropLeaving();
  }

  async replaceTrack(track: MediaStreamTrack): Promise<void> {
    this.put(track);
    await Promise.all([this.publication?.replaceTrack(track), this.leaving?.replaceTrack(track)]);
  }

  private put(track: MediaStreamTrack): void {
    if (track.kind === 'audio') this.tracks.audio = track;
    else this.tracks.video = track;
  }

  private isDue(): boolean {
    return this.running && this.publication === undefined;
  }

  private async attempt(): Promise<void> {
    if (!this.isDue()) return;
    let publication: Publication | undefined;
    try {
      // The join before it says whether the stream is still there to go on with, and brings fresh TURN credentials.
      const iceServers = await this.feed.join();
      if (!this.isDue()) return;
      publication = this.prepare(iceServers);
      const stream = await publication.open(this.slug, this.title);
      if (publication === this.publication) this.arrive(publication, stream);
    } catch (error) {
      if (publication === this.publication) this.fail(error);
    }
  }

  private prepare(iceServers: IceServer[]): Publication {
    const publication: Publication = new Publication(this.client, iceServers, this.tracks, () => {
      this.lose(publication);
    });
    this.publication = publication;
    return publication;
  }

  private arrive(publication: Publication, stream: Stream): void {
    // From now on the server decides how long there is a stream to come back to; each join before an attempt tells.
    this.deadline = Infinity;
    this.retrier.succeeded();
    this.onAir = true;
    this.poller.watch(publication.pc);
    this.events.onAir(stream);
  }

  private fail(error: unknown): void {
    this.drop();
    if (!this.running) return;
    const hopeless = !isPassing(error) || this.client.connection.get() === 'closed';
    if (hopeless || Date.now() >= this.deadline) this.events.failed(error);
    // Without a socket there is nobody to ask: the next session tries at once.
    else if (this.client.connected) this.retrier.schedule(retryAfterMs(error));
  }

  /** The server closes the old one when everybody sees the new one. */
  private move(mediaId: string): void {
    if (!this.publication || mediaId !== this.mediaId) return;
    this.dropLeaving();
    this.leaving = this.publication;
    this.publication = undefined;
    this.onAir = false;
    void this.attempt();
  }

  private dismissed({ mediaId, reason }: MediaClosed): void {
    if (mediaId === this.leaving?.mediaId) {
      this.lose(this.leaving);
      return;
    }
    if (!this.publication || mediaId !== this.mediaId) return;
    if (reason === 'replaced' || reason === 'ended') {
      this.stop();
      this.events.closed(reason);
    } else {
      this.lose(this.publication);
    }
  }

  /** Media that is still alive after the socket's return is left alone; all else is made again. */
  private resumed(alive: string[]): void {
    const { publication, mediaId } = this;
    this.retrier.cancel();
    const { leaving } = this;
    if (leaving?.mediaId !== undefined && !alive.includes(leaving.mediaId)) this.lose(leaving);
    if (!publication) void this.attempt();
    else if (mediaId !== undefined && !alive.includes(mediaId)) this.lose(publication);
  }

  private lose(publication: Publication): void {
    if (publication === this.leaving) {
      this.dropLeaving();
      if (!this.onAir) this.events.lost();
      return;
    }
    if (publication !== this.publication) return;
    this.drop();
    this.events.lost();
    void this.attempt();
  }

  private drop(): void {
    this.poller.stop();
    this.publication?.close();
    this.publication = undefined;
    this.onAir = false;
  }

  private dropLeaving(): void {
    this.leaving?.close();
    this.leaving = undefined;
  }
}
