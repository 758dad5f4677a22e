import type { SignalingClient } from '../signaling/SignalingClient';
import type { ChannelFeed } from './ChannelFeed';
import { FADED_MS } from './fade';
import { firstFrame } from './firstFrame';
import { FrameWatch } from './FrameWatch';
import { LayerLine } from './LayerLine';
import { MediaTrouble } from './MediaTrouble';
import { isPassing, retryAfterMs } from './problems';
import { Retrier } from './Retrier';
import { Screen } from './Screen';
import { Seats } from './Seats';
import type { InboundSnapshot } from './stats/report';
import { Subscription, type SubscriptionEvents } from './Subscription';
import type { LayerGiven, LayerWish } from './types';

const FIRST_FRAME_MS = 8_000;

export interface ReceptionEvents {
  /** A picture has come or gone. */
  changed: () => void;
  measured: (before: InboundSnapshot, now: InboundSnapshot) => void;
  failed: (error: unknown) => void;
  /** No frame came for two seconds, though one was to be expected. */
  stalled: () => void;
  /** The server grants everything, and yet no media reaches this browser. */
  unreached: () => void;
}

/**
 * Keeps the channel's picture on the screen while it is wanted. A lost connection is replaced by preparing a new one
 * beside it: the old picture stays until the new one has a frame to show.
 */
export class Reception {
  private readonly screen: Screen;
  private readonly seats: Seats;
  private readonly retrier = new Retrier(
    () => {
      this.ensure();
    },
    { firstMs: 200, maxMs: 3_000 },
  );
  private readonly frames: FrameWatch;
  private readonly care: SubscriptionEvents = {
    tracks: (subscription) => void this.present(subscription),
    lost: (subscription) => {
      this.lose(subscription);
      this.trouble.iceFailed();
    },
  };
  private readonly trouble: MediaTrouble;
  private wanted = false;
  private current: Subscription | undefined;
  private next: Subscription | undefined;
  private currentLost = false;
  /** The current one goes on only until there is another. */
  private moving = false;
  private readonly layers: LayerLine;
  private stops: (() => void)[] = [];

  constructor(
    private readonly client: SignalingClient,
    private readonly slug: string,
    private readonly feed: ChannelFeed,
    video: HTMLVideoElement,
    private readonly events: ReceptionEvents,
  ) {
    this.screen = new Screen(video);
    this.seats = Seats.of(client);
    this.trouble = new MediaTrouble(events.unreached);
    this.layers = new LayerLine(client, video);
    this.frames = new FrameWatch({
      measured: (before, now) => {
        this.layers.report(before, now);
        events.measured(before, now);
      },
      changed: () => {
        if (this.frames.stalled) events.stalled();
        events.changed();
      },
      lost: () => {
        if (this.current) this.lose(this.current);
      },
    });
  }

  /** What the server has the SFU send, and why; undefined until it has said so. */
  get layer(): LayerGiven | undefined {
    return this.layers.given;
  }

  get flowing(): boolean {
    return this.current !== undefined && !this.currentLost && !this.frames.stalled;
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
      this.layers.listen(),
      this.client.on('media-moving', ({ mediaId }) => {
        this.move(mediaId);
      }),
    ];
    this.inherit();
  }

  stop(): void {
    for (const stop of this.stops) stop();
    const running = this.flowing ? this.current : undefined;
    if (!running) this.current?.close();
    this.letGo();
    this.screen.clear();
    this.seats.leave(this.slug, running);
  }

  /** Whether there is a picture to be had; one that is on the screen already stays in any case. */
  want(on: boolean): void {
    const again = on && !this.wanted;
    this.wanted = on;
    if (again && this.frames.doubtful) this.currentLost = true;
    if (on) this.ensure();
    else this.abandonNext();
  }

  /** The stream is over, or somebody sits elsewhere; what is still heard of it fades first. */
  end(): void {
    const last = this.current;
    this.letGo();
    if (last)
      setTimeout(() => {
        last.close();
      }, FADED_MS);
  }

  selectLayer(wish: LayerWish): void {
    this.layers.choose(wish);
  }

  private letGo(): void {
    this.want(false);
    this.frames.stop();
    this.current = undefined;
  }

  private ensure(): void {
    const served = this.current !== undefined && !this.currentLost && !this.moving;
    if (!this.wanted || served || this.next || this.retrier.pending || !this.client.connected) return;
    if (this.currentLost) this.current?.release();
    const next = new Subscription(this.client, this.slug, this.care);
    this.next = next;
    next.open(this.feed.join()).catch((error: unknown) => {
      this.fail(next, error);
    });
  }

  /** What the page before this one was watching goes on here. */
  private inherit(): void {
    const next = this.seats.take(this.slug);
    if (!next) return;
    this.next = next;
    next.handOver(this.care);
    void this.present(next);
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
      if (next !== this.next) return;
      this.fail(next, error);
      this.trouble.noFrame();
    }
  }

  private adopt(next: Subscription): void {
    if (next !== this.next || !next.pc) return;
    if (this.current) this.screen.show(next.tracks);
    this.current?.close();
    this.current = next;
    this.next = undefined;
    this.currentLost = false;
    this.moving = false;
    this.retrier.succeeded();
    this.trouble.works();
    this.frames.start(next.pc);
    this.layers.serve(next.mediaId);
    this.events.changed();
  }

  private forgetUnless(alive: string[]): void {
    const { current } = this;
    if (current?.mediaId !== undefined && !alive.includes(current.mediaId)) this.dismiss(current);
  }

  private dismiss(subscription: Subscription): void {
    subscription.dismiss();
    this.lose(subscription);
  }

  private move(mediaId: string): void {
    if (this.current?.mediaId !== mediaId) return;
    this.moving = true;
    this.ensure();
  }

  private lose(subscription: Subscription): void {
    if (subscription === this.next) {
      this.fail(subscription, new Error('The connection was lost.'));
    } else if (subscription === this.current) {
      this.currentLost = true;
      this.frames.stop();
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
