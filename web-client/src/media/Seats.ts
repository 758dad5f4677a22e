import type { SignalingClient } from '../signaling/SignalingClient';
import type { Subscription } from './Subscription';

/** Longer than it takes to walk from one page to another, shorter than anybody would call watching. */
const KEPT_MS = 1_500;

interface Seat {
  viewers: number;
  kept?: Subscription;
  clear?: () => void;
}

/**
 * Who leaves one page often sits down in the next with the same channel: from the picture on the home page to the
 * player, say. For a moment the running connection is kept, so that the picture goes on instead of starting anew.
 */
export class Seats {
  private static readonly all = new WeakMap<SignalingClient, Seats>();
  private readonly seats = new Map<string, Seat>();

  static of(client: SignalingClient): Seats {
    const known = this.all.get(client) ?? new Seats(client);
    this.all.set(client, known);
    return known;
  }

  private constructor(private readonly client: SignalingClient) {}

  /** Sits down; answers with the connection that was kept, if any. */
  take(slug: string): Subscription | undefined {
    const seat = this.seats.get(slug) ?? { viewers: 0 };
    const { kept } = seat;
    seat.clear?.();
    this.seats.set(slug, { viewers: seat.viewers + 1 });
    return kept;
  }

  /** Gets up; the channel is left for good when nobody has sat down again in time. */
  leave(slug: string, running: Subscription | undefined): void {
    const viewers = (this.seats.get(slug)?.viewers ?? 1) - 1;
    if (viewers > 0) {
      running?.close();
      this.seats.set(slug, { viewers });
    } else {
      this.keep(slug, running);
    }
  }

  private keep(slug: string, running: Subscription | undefined): void {
    const seat: Seat = { viewers: 0, kept: running };
    const drop = () => {
      seat.kept?.close();
      seat.kept = undefined;
    };
    running?.handOver({ tracks: () => undefined, lost: drop });
    const unsubscribe = this.client.on('media-closed', ({ mediaId }) => {
      if (mediaId !== running?.mediaId) return;
      running.dismiss();
      drop();
    });
    const timer = setTimeout(() => {
      drop();
      unsubscribe();
      this.seats.delete(slug);
      // Whether the server heard it makes no difference to anybody here.
      this.client.request({ type: 'leave', channel: slug }).catch(() => undefined);
    }, KEPT_MS);
    seat.clear = () => {
      clearTimeout(timer);
      unsubscribe();
    };
    this.seats.set(slug, seat);
  }
}
