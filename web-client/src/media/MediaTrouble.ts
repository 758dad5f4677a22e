/** One failure of ICE may be the moment's; another one right after it is the network's. */
const ICE_FAILURES = 2;

/** Tells a browser that WebRTC does not reach from one that had bad luck. */
export class MediaTrouble {
  private iceFailures = 0;

  constructor(private readonly hopeless: () => void) {}

  /** Signaling went well, and no picture came in all the time there was for it. */
  noFrame(): void {
    this.hopeless();
  }

  iceFailed(): void {
    this.iceFailures += 1;
    if (this.iceFailures >= ICE_FAILURES) this.hopeless();
  }

  works(): void {
    this.iceFailures = 0;
  }
}
