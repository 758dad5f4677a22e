import type { SignalingClient } from '../signaling/SignalingClient';
import type { ChannelFeed } from './ChannelFeed';
import { firstFrame } from './firstFrame';
import { isPassing, retryAfterMs } from './problems';
import { Retrier } from './Retrier';
import { Screen } from './Screen';
import { inboundSnapshot, type InboundSnapshot } from './stats/report';
import { StatsPoller } from './stats/StatsPoller';
import { framesDecodedBetween } from './stats/viewerStats';
import { Subscription } from './Subscription';
import type { Layer } from './types';

const FIRST_FRAME_MS = 8_000;
/** Seconds without a frame: until the page says so, and until another connection is tried. */
const STALLED_AFTER = 2;
const GIVE_UP_AFTER = 4;

export interface ReceptionEvents {
  /** A picture has come or gone. */
  changed: () => void;
  measured: (before: InboundSnapshot, now: InboundSnapshot) => void;
  failed: (error: unknown) => void;
}

/**
 * Keeps the channel's picture on the screen while it is wanted. A lost connection is replaced by preparing a new one
 * beside it: the old picture stays until the new one has a frame to show.
 */
export class Reception {
  private readonly screen: Screen;
  private readonly retrier = new Retrier(
    () => {
      this.ensure();
    },
    { firstMs: 200, maxMs: 3_000 },
  );
  private readonly poller = new StatsPoller(inboundSnapshot, (before, now) => {
    this.measure(before, now);
  });
  private wanted = false;
  private current: Subscription | undefined;
  private next: Subscription | undefined;
  private currentLost = false;
  private stalledFor = 0;
  private layer: Layer | undefined;
  private stops: (() => void)[] = [];

  constructor(
    private readonly client: SignalingClient,
    private readonly slug: string,
    private readonly feed: ChannelFeed,
    video: HTMLVideoElement,
    private readonly events: ReceptionEvents,
  ) {
    this.screen = new Screen(video);
  }

  get flowing(): boolean {
    return this.current !== undefined && !this.currentLost && this.stalledFor < STALLED_AFTER;
  }

  start(): void {
    this.stops = [
      this.client.onConnect(() => {
        // With a connection that may still be alive, the welcome has to say first whether it is.
        if (!this.current) this.retryNow();
      }),
      this.client.onSession(({ mediaIds }) => {
        this.forgetUnless(mediaIds);
        this.retryNow();
      }),
      this.client.on('media-closed', ({ mediaId }) => {
        for (const each of [this.current, this.next]) if (each?.mediaId === mediaId) this.dismiss(each);
      }),
    ];
  }

  stop(): void {
    for (const stop of this.stops) stop();
    this.end();
    this.screen.clear();
  }

  /** Whether there is a picture to be had; one that is on the screen already stays in any case. */
  want(on: boolean): void {
    const again = on && !this.wanted;
    this.wanted = on;
    if (again && this.stalledFor > 0) this.currentLost = true;
    if (on) this.ensure();
    else this.abandonNext();
  }

  /** The stream is over. */
  end(): void {
    this.want(false);
    this.poller.stop();
    this.current?.close();
    this.current = undefined;
  }

  async selectLayer(layer: Layer): Promise<void> {
    this.layer = layer;
    await this.current?.selectLayer(layer);
  }

  private ensure(): void {
    const served = this.current !== undefined && !this.currentLost;
    if (!this.wanted || served || this.next || this.retrier.pending || !this.client.connected) return;
    this.current?.release();
    const next: Subscription = new Subscription(this.client, this.slug, {
      tracks: () => void this.present(next),
      lost: () => {
        this.lose(next);
      },
    });
    this.next = next;
    next.open(this.feed.join()).catch((error: unknown) => {
      this.fail(next, error);
    });
  }

  /** With nothing on the screen yet there is nothing to keep, so the tracks go there before their first frame. */
  private async present(next: Subscription): Promise<void> {
    if (next !== this.next || !next.pc) return;
    const adopt = () => {
      this.adopt(next);
    };
    if (!this.current) this.screen.show(next.tracks, adopt);
    try {
      await firstFrame(next.pc, FIRST_FRAME_MS);
      adopt();
    } catch (error) {
      this.fail(next, error);
    }
  }

  private adopt(next: Subscription): void {
    if (next !== this.next || !next.pc) return;
    if (this.current) this.screen.show(next.tracks);
    this.current?.close();
    this.current = next;
    this.next = undefined;
    this.currentLost = false;
    this.stalledFor = 0;
    this.retrier.succeeded();
    this.poller.watch(next.pc);
    if (this.layer) next.selectLayer(this.layer).catch(() => undefined);
    this.events.changed();
  }

  private measure(before: InboundSnapshot, now: InboundSnapshot): void {
    const flowed = this.flowing;
    this.stalledFor = framesDecodedBetween(before, now) > 0 ? 0 : this.stalledFor + 1;
    this.events.measured(before, now);
    if (this.flowing !== flowed) this.events.changed();
    if (this.stalledFor >= GIVE_UP_AFTER && this.current) this.lose(this.current);
  }

  private forgetUnless(alive: string[]): void {
    const { current } = this;
    if (current?.mediaId !== undefined && !alive.includes(current.mediaId)) this.dismiss(current);
  }

  private dismiss(subscription: Subscription): void {
    subscription.dismiss();
    this.lose(subscription);
  }

  private lose(subscription: Subscription): void {
    if (subscription === this.next) {
      this.fail(subscription, new Error('The connection was lost.'));
    } else if (subscription === this.current) {
      this.currentLost = true;
      this.poller.stop();
      this.events.changed();
      this.ensure();
    }
  }

  private fail(next: Subscription, error: unknown): void {
    if (next !== this.next) return;
    this.next = undefined;
    next.close();
    if (isPassing(error)) this.retrier.schedule(retryAfterMs(error));
    else this.events.failed(error);
  }

  private retryNow(): void {
    this.retrier.cancel();
    this.ensure();
  }

  private abandonNext(): void {
    this.retrier.cancel();
    this.next?.close();
    this.next = undefined;
  }
}
