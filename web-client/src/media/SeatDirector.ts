import { Store, type Observable } from '../signaling/observable';
import type { Seat, SeatReason } from './types';

export interface Direction {
  seat: Seat;
  reason: SeatReason;
}

/** What happened to a viewer that may be a reason for another seat. */
export type SeatEvent =
  /** WebRTC does not come through to this browser. */
  | 'floor-failed'
  /** WebRTC came through, and then no frame for two seconds. */
  | 'floor-stalled'
  /** What the gallery loads shows that the network carries the floor. */
  | 'network-carries'
  /** There is no low-latency HLS to be had. */
  | 'gallery-failed'
  /** The network changed, or another broadcast began: what failed before may work now. */
  | 'fresh-start'
  | 'rewound'
  | 'back-to-live'
  | 'sound-only'
  | 'picture-again';

/** Decides where a viewer sits. The player follows the direction and reports what may change it. */
export interface SeatDirector {
  readonly direction: Observable<Direction>;
  report(event: SeatEvent): void;
}

/** What a viewer asks the server for. */
export type Wish = 'auto' | 'low-latency' | 'stable';

/**
 * Directs by what the server says, what the viewer wants and what the browser can do. What somebody does for a while
 * (look back, only listen) lies over where they sit, and leads back there.
 */
export class SeatChoice implements SeatDirector {
  private readonly store: Store<Direction>;
  readonly direction: Observable<Direction>;
  private readonly wishes: Store<Wish>;
  readonly wish: Observable<Wish>;
  /** For what the server alone can judge. */
  ask: (trouble: 'stalled' | 'carries') => void = () => undefined;
  private given: Direction | undefined;
  private floorFailed = false;
  private galleryFailed = false;
  private rewound = false;
  private soundOnly = false;

  constructor(wish: Wish = 'auto') {
    this.wishes = new Store(wish);
    this.wish = this.wishes;
    this.store = new Store(this.decide());
    this.direction = this.store;
  }

  /** Whether it was here that the floor failed, of which the server may know nothing. */
  get failedHere(): boolean {
    return this.floorFailed;
  }

  /** A seat asked for by hand; somebody who asks for the floor again gets another try at it. */
  choose(wish: Wish): void {
    if (wish === 'stable') this.galleryFailed = false;
    else this.floorFailed = this.rewound = this.soundOnly = false;
    // What the server gave was for another wish.
    this.given = undefined;
    this.wishes.set(wish);
    this.follow();
  }

  /** The server's word on it. */
  give(direction: Direction): void {
    this.given = direction;
    if (direction.seat === 'floor') this.floorFailed = false;
    this.follow();
  }

  report(event: SeatEvent): void {
    switch (event) {
      case 'floor-stalled':
        this.ask('stalled');
        break;
      case 'network-carries':
        this.ask('carries');
        break;
      case 'floor-failed':
        this.floorFailed = true;
        break;
      case 'gallery-failed':
        this.galleryFailed = true;
        break;
      case 'fresh-start':
        this.floorFailed = this.galleryFailed = false;
        break;
      case 'rewound':
        this.rewound = true;
        break;
      case 'back-to-live':
        this.rewound = false;
        break;
      case 'sound-only':
        this.soundOnly = true;
        break;
      case 'picture-again':
        this.soundOnly = false;
        break;
    }
    this.follow();
  }

  private follow(): void {
    const next = this.decide();
    const now = this.store.get();
    if (next.seat !== now.seat || next.reason !== now.reason) this.store.set(next);
  }

  private decide(): Direction {
    const wish = this.wishes.get();
    if (this.galleryFailed && !this.floorFailed && this.given?.seat !== 'gallery')
      return { seat: 'floor', reason: 'gallery-failed' };
    if (wish === 'stable') return { seat: 'gallery', reason: 'chosen' };
    if (this.floorFailed) return { seat: 'gallery', reason: 'floor-failed' };
    if (this.given?.seat === 'gallery') return this.given;
    if (this.soundOnly) return { seat: 'gallery', reason: 'sound-only' };
    if (this.rewound) return { seat: 'gallery', reason: 'rewound' };
    return this.given ?? { seat: 'floor', reason: wish === 'low-latency' ? 'chosen' : 'usual' };
  }
}
