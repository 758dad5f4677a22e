const PING_MS = 10_000;
const DEAD_MS = 25_000;
const PROBE_MS = 2_000;

export interface HeartbeatEvents {
  ping: () => void;
  dead: () => void;
}

/** Notices a socket that looks open and carries nothing any more, which TCP itself may take minutes to do. */
export class Heartbeat {
  private readonly events: HeartbeatEvents;
  private pinging: ReturnType<typeof setInterval> | undefined;
  private deadline: ReturnType<typeof setTimeout> | undefined;

  constructor(events: HeartbeatEvents) {
    this.events = events;
  }

  start(): void {
    this.stop();
    this.pinging = setInterval(this.events.ping, PING_MS);
    this.expectFrameWithin(DEAD_MS);
  }

  stop(): void {
    clearInterval(this.pinging);
    clearTimeout(this.deadline);
    this.pinging = undefined;
  }

  /** Any frame is a sign of life. */
  heard(): void {
    if (this.pinging !== undefined) this.expectFrameWithin(DEAD_MS);
  }

  /** Asks for a sign of life now, when there is reason to doubt: the network changed, the machine slept. */
  probe(): void {
    if (this.pinging === undefined) return;
    this.events.ping();
    this.expectFrameWithin(PROBE_MS);
  }

  private expectFrameWithin(ms: number): void {
    clearTimeout(this.deadline);
    this.deadline = setTimeout(this.events.dead, ms);
  }
}
