import { onNetworkChange } from '../signaling/networkChanges';
import type { ClientMessage } from '../signaling/messages';
import type { SignalingClient } from '../signaling/SignalingClient';
import type { SeatChoice } from './SeatDirector';

type Trouble = Extract<ClientMessage, { type: 'seat-trouble' }>['trouble'];

/**
 * The line between a viewer's choice of seats and the server: takes a seat whenever the socket is there and the wish
 * changes, tells what goes wrong, and passes on where to sit.
 */
export class SeatLine {
  private stops: (() => void)[] = [];

  constructor(
    private readonly client: SignalingClient,
    private readonly slug: string,
    private readonly choice: SeatChoice,
  ) {}

  /** After the channel's feed has started: a seat is taken in a channel that was joined. */
  start(): void {
    const { client, slug, choice } = this;
    this.stops = [
      client.onConnect(this.take),
      choice.wish.subscribe(this.take),
      choice.direction.subscribe(() => {
        this.tell();
      }),
      // What did not come through may do so now.
      onNetworkChange(() => {
        this.report('recovered');
      }),
      client.on('seat', ({ channel, seat, reason }) => {
        if (channel === slug) choice.give({ seat: seat === 'gallery' ? 'gallery' : 'floor', reason });
      }),
    ];
    choice.ask = (trouble) => {
      this.report(trouble);
    };
    this.take();
  }

  stop(): void {
    this.choice.ask = () => undefined;
    for (const stop of this.stops) stop();
    this.stops = [];
  }

  private readonly take = (): void => {
    const { client, slug, choice } = this;
    if (!client.connected) return;
    // Without an answer one sits where one sat: the server admits nobody to a floor that is full.
    client.request({ type: 'take-seat', channel: slug, wish: choice.wish.get() }).catch(() => undefined);
  };

  /** Only what the server can't know. */
  private tell(): void {
    if (this.choice.failedHere && this.choice.direction.get().reason === 'floor-failed')
      this.report('floor-failed');
  }

  private report(trouble: Trouble): void {
    if (this.client.connected) this.client.send({ type: 'seat-trouble', channel: this.slug, trouble });
  }
}
