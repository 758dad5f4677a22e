import { inboundSnapshot, type InboundSnapshot } from './stats/report';
import { StatsPoller } from './stats/StatsPoller';
import { framesDecodedBetween } from './stats/viewerStats';

/** Seconds without a frame: until the picture counts as standing still, and until the connection counts as lost. */
const STALLED_AFTER = 2;
const LOST_AFTER = 4;

export interface FrameWatchEvents {
  measured: (before: InboundSnapshot, now: InboundSnapshot) => void;
  /** The picture has stopped or moves again. */
  changed: () => void;
  lost: () => void;
}

/** Counts the frames of one connection after another; statistics tell them on a hidden page, too. */
export class FrameWatch {
  private stalledFor = 0;
  private readonly poller = new StatsPoller(inboundSnapshot, (before, now) => {
    this.measure(before, now);
  });

  constructor(private readonly events: FrameWatchEvents) {}

  get stalled(): boolean {
    return this.stalledFor >= STALLED_AFTER;
  }

  /** A frame was missing when it was looked at last. */
  get doubtful(): boolean {
    return this.stalledFor > 0;
  }

  start(pc: RTCPeerConnection): void {
    this.stalledFor = 0;
    this.poller.watch(pc);
  }

  stop(): void {
    this.poller.stop();
  }

  private measure(before: InboundSnapshot, now: InboundSnapshot): void {
    const wasStalled = this.stalled;
    this.stalledFor = framesDecodedBetween(before, now) > 0 ? 0 : this.stalledFor + 1;
    this.events.measured(before, now);
    if (this.stalled !== wasStalled) this.events.changed();
    if (this.stalledFor >= LOST_AFTER) this.events.lost();
  }
}
