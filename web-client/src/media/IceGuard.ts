import { onNetworkChange } from '../signaling/networkChanges';

/** Most short losses mend themselves within a second; restarting ICE for them would only add to the trouble. */
const PATIENCE_MS = 1_000;
const RESTART_MS = 5_000;

export interface IceGuardEvents {
  /** Asks for new candidates on both sides; rejects when that cannot be had. */
  restart: () => Promise<void>;
  /** Nothing left to try on this connection. */
  lost: () => void;
}

/** Watches one connection's path through the network and mends it by an ICE restart where that can help. */
export class IceGuard {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private restarting = false;
  private readonly unwatch: () => void;

  constructor(
    private readonly pc: RTCPeerConnection,
    private readonly events: IceGuardEvents,
  ) {
    pc.addEventListener('iceconnectionstatechange', this.check);
    this.unwatch = onNetworkChange(() => {
      if (pc.remoteDescription) this.restart();
    });
  }

  stop(): void {
    clearTimeout(this.timer);
    this.unwatch();
    this.pc.removeEventListener('iceconnectionstatechange', this.check);
  }

  private readonly check = (): void => {
    switch (this.pc.iceConnectionState) {
      case 'connected':
      case 'completed':
        this.restarting = false;
        clearTimeout(this.timer);
        return;
      case 'disconnected':
        if (!this.restarting)
          this.after(PATIENCE_MS, () => {
            this.restart();
          });
        return;
      case 'failed':
        this.lose();
        return;
      case 'new':
      case 'checking':
      case 'closed':
        return;
    }
  };

  private restart(): void {
    if (this.restarting) return;
    this.restarting = true;
    this.after(RESTART_MS, () => {
      this.lose();
    });
    this.events.restart().catch(() => {
      this.lose();
    });
  }

  private lose(): void {
    this.stop();
    this.events.lost();
  }

  private after(ms: number, act: () => void): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(act, ms);
  }
}
