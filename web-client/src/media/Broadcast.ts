import { Store, type Observable } from '../signaling/observable';
import type { SignalingClient } from '../signaling/SignalingClient';
import type { Stream } from '../signaling/messages';
import { broadcastPhase, type BroadcastFacts } from './broadcastPhase';
import { ChannelFeed } from './ChannelFeed';
import { isPassing, toProblem } from './problems';
import { sourceOf } from './sendSettings';
import { health, sendingReport } from './stats/health';
import type { OutboundSnapshot } from './stats/report';
import { uplinkMs } from './stats/uplink';
import { Transmission } from './Transmission';
import type { BroadcastState, Health, Problem } from './types';

const REPORT_MS = 2_000;

/** Puts one channel on air and keeps it there until it is ended. */
export class Broadcast {
  private readonly store: Store<BroadcastState>;
  readonly state: Observable<BroadcastState>;
  private readonly feed: ChannelFeed;
  private readonly air: Transmission;
  private ownStream: string | undefined;
  private facts: Omit<BroadcastFacts, 'stream'> = { intent: 'idle', sending: false, hasBeenLive: false };
  private health: Health | undefined;
  private reportedAt = 0;
  private settle: (() => void) | undefined;
  private stops: (() => void)[] = [];

  constructor(
    private readonly client: SignalingClient,
    private readonly slug: string,
  ) {
    this.store = new Store<BroadcastState>({
      phase: 'idle',
      viewers: 0,
      connection: client.connection.get(),
    });
    this.state = this.store;
    this.feed = new ChannelFeed(client, slug);
    this.air = new Transmission(client, slug, this.feed, {
      onAir: (stream) => {
        this.onAir(stream);
      },
      lost: () => {
        this.update({ sending: false });
      },
      closed: (reason) => {
        if (reason === 'ended') this.finish();
        else this.giveUp({ code: 'replaced', detail: 'This channel is now on air from somewhere else.' });
      },
      failed: (error) => {
        this.giveUp(toProblem(error));
      },
      measured: (before, now) => {
        this.measured(before, now);
      },
    });
  }

  /** Follows the channel without sending, so that an own stream that was cut off can be offered for resumption. */
  join(): void {
    if (this.stops.length > 0) return;
    this.stops = [
      this.feed.view.subscribe(() => {
        this.follow();
      }),
      this.client.connection.subscribe(() => {
        this.update({});
      }),
    ];
    this.feed.start();
  }

  /**
   * Settles when the channel is on air or the state says why not; it does not reject.
   *
   * @param maxBitrate for the picture, bit/s
   */
  goLive(media: MediaStream, title: string, maxBitrate?: number): Promise<void> {
    this.join();
    // The one before is over, whatever is still told of it.
    this.ownStream = undefined;
    this.update({ intent: 'air', problem: undefined, hasBeenLive: false });
    return new Promise((resolve) => {
      this.settle = resolve;
      this.air.start(media.getTracks(), title, maxBitrate);
    });
  }

  replaceTrack(track: MediaStreamTrack): Promise<void> {
    return this.air.replaceTrack(track);
  }

  /** Ends the stream for everybody. Where the server cannot be told, it ends with its grace window. */
  async end(): Promise<void> {
    this.update({ intent: 'ending' });
    try {
      await this.tellEnd();
    } catch {
      await this.tellEnd().catch(() => undefined);
    }
    this.finish();
  }

  /** Leaves without ending: what is on air becomes interrupted and can be taken up again. */
  stop(): void {
    for (const stop of this.stops) stop();
    this.stops = [];
    this.air.stop();
    this.feed.stop();
    // Whether the server heard it makes no difference to anybody here.
    this.client.request({ type: 'leave', channel: this.slug }).catch(() => undefined);
    this.settle?.();
  }

  private async tellEnd(): Promise<void> {
    await this.client.request({ type: 'end', channel: this.slug }).catch((error: unknown) => {
      // No stream, no channel: there is nothing left to end.
      if (isPassing(error)) throw error;
    });
  }

  private onAir(stream: Stream): void {
    this.ownStream = stream.id;
    this.feed.note(stream);
    this.update({ sending: true, hasBeenLive: true });
    this.settle?.();
  }

  private follow(): void {
    const { stream } = this.feed.view.get();
    const over = stream?.state === 'ended' && stream.id === this.ownStream;
    if (this.facts.intent === 'air' && over) this.finish();
    else this.update({});
  }

  private finish(): void {
    this.air.stop();
    this.update({ intent: 'over', sending: false });
    this.settle?.();
  }

  private giveUp(problem: Problem): void {
    this.air.stop();
    this.update({ problem, sending: false });
    this.settle?.();
  }

  private measured(before: OutboundSnapshot, now: OutboundSnapshot): void {
    const video = this.air.videoTrack;
    const source = video ? sourceOf(video) : 'camera';
    const measured = health(before, now, source);
    this.health = measured;
    this.update({});
    const { mediaId } = this.air;
    if (mediaId === undefined || now.at - this.reportedAt < REPORT_MS) return;
    this.reportedAt = now.at;
    const uplink = uplinkMs(before, now);
    if (uplink !== undefined) this.client.send({ type: 'report', mediaId, uplinkMs: uplink });
    this.client.send({ type: 'sending', mediaId, ...sendingReport(measured, source) });
  }

  private update(facts: Partial<BroadcastFacts>): void {
    this.facts = { ...this.facts, ...facts };
    const { channel, stream, viewers, recording, problem } = this.feed.view.get();
    const { sending, intent } = this.facts;
    const refusal = this.facts.problem ?? (intent === 'idle' ? problem : undefined);
    this.store.patch({
      phase: broadcastPhase({ ...this.facts, problem: refusal, stream }),
      channel,
      stream,
      viewers,
      recording,
      health: sending ? this.health : undefined,
      graceEndsAt: stream?.state === 'interrupted' ? stream.graceEndsAt : undefined,
      problem: refusal,
      connection: this.client.connection.get(),
    });
  }
}
