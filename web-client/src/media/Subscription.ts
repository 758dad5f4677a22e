import type { IceServer, Offer } from '../signaling/messages';
import type { SignalingClient } from '../signaling/SignalingClient';
import { IceGuard } from './IceGuard';
import { PeerLink } from './PeerLink';
import { withStereo } from './sendSettings';

export interface SubscriptionEvents {
  /** The tracks are known; media follows as soon as ICE and DTLS are through. */
  tracks: (subscription: Subscription) => void;
  lost: (subscription: Subscription) => void;
}

/** One attempt to receive the channel: a peer connection from `subscribe` until it is closed or lost. */
export class Subscription {
  private link: PeerLink | undefined;
  private guard: IceGuard | undefined;
  private closed = false;
  /** The server has let this media session go, so there is nothing to unsubscribe from. */
  private gone = false;

  constructor(
    private readonly client: SignalingClient,
    private readonly slug: string,
    private events: SubscriptionEvents,
  ) {}

  get mediaId(): string | undefined {
    return this.link?.mediaId;
  }

  get pc(): RTCPeerConnection | undefined {
    return this.link?.pc;
  }

  get tracks(): MediaStreamTrack[] {
    return this.pc?.getReceivers().map((receiver) => receiver.track) ?? [];
  }

  /**
   * Asks first and prepares the connection while the question travels: the ICE servers come with the answer to a
   * `join` that went out just before. Resolves when our answer is with the server.
   */
  async open(joining: Promise<IceServer[]>): Promise<void> {
    const offering = this.ask();
    // Whichever of the two fails is awaited in its turn; the other one must not count as unhandled meanwhile.
    offering.catch(() => undefined);
    const iceServers = await joining;
    if (this.closed) return;
    const link = this.prepare(iceServers);
    const offer = await offering;
    link.identify(offer.mediaId);
    await this.accept(offer.sdp);
  }

  /** Somebody else looks after it from now on. */
  handOver(events: SubscriptionEvents): void {
    this.events = events;
  }

  /** `media-closed` arrived for it. */
  dismiss(): void {
    this.gone = true;
    this.guard?.stop();
  }

  close(): void {
    this.release();
    this.guard?.stop();
    this.link?.close();
    this.closed = true;
  }

  /** Tells the server to let go, while what was decoded last stays on the screen. */
  release(): void {
    if (this.mediaId === undefined || this.gone) return;
    this.dismiss();
    this.unsubscribe(this.mediaId);
  }

  private async ask(): Promise<Offer> {
    const offer = await this.client.request({ type: 'subscribe', channel: this.slug });
    if (!this.closed) return offer;
    this.unsubscribe(offer.mediaId);
    throw new Error('Closed while the offer was on its way.');
  }

  private unsubscribe(mediaId: string): void {
    this.client.request({ type: 'unsubscribe', mediaId }).catch(() => undefined);
  }

  private prepare(iceServers: IceServer[]): PeerLink {
    const link = new PeerLink(this.client, iceServers);
    this.link = link;
    link.pc.addEventListener('track', ({ receiver }) => {
      playAtOnce(receiver);
    });
    this.guard = new IceGuard(link.pc, {
      restart: () => this.restart(),
      lost: () => {
        this.events.lost(this);
      },
    });
    return link;
  }

  private async restart(): Promise<void> {
    const { mediaId } = this;
    if (mediaId === undefined) return;
    const offer = await this.client.request({ type: 'restart-ice', mediaId });
    await this.accept(offer.sdp);
  }

  private async accept(sdp: string): Promise<void> {
    const link = this.link;
    if (link?.mediaId === undefined) return;
    await link.describe({ type: 'offer', sdp });
    this.events.tracks(this);
    const created = await link.pc.createAnswer();
    const answer = { ...created, sdp: withStereo(created.sdp ?? '') };
    // The answer is on its way while it is being applied here: both take some milliseconds of the first frame's time.
    const applied = link.pc.setLocalDescription(answer);
    const received = this.client.request({ type: 'answer', mediaId: link.mediaId, sdp: answer.sdp });
    await Promise.all([applied, received]);
  }
}

/** A live picture is worth more now than smooth in a second: the jitter buffer may grow only where it has to. */
function playAtOnce(receiver: RTCRtpReceiver & { playoutDelayHint?: number | null }): void {
  if ('jitterBufferTarget' in receiver) receiver.jitterBufferTarget = 0;
  else if ('playoutDelayHint' in receiver) (receiver as { playoutDelayHint: number }).playoutDelayHint = 0;
}
