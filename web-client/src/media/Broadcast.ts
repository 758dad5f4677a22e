import type { SignalingClient } from '../signaling/SignalingClient';
import { Store, type Observable } from '../signaling/observable';
import type { BroadcastState } from './types';

export class Broadcast {
  private readonly store = new Store<BroadcastState>({ phase: 'idle', viewers: 0, connection: 'closed' });
  readonly state: Observable<BroadcastState> = this.store;

  constructor(_client: SignalingClient, _slug: string) {}
  join(): void {}
  /** Settles when the channel is on air or the state says why not; it does not reject. */
  goLive(_media: MediaStream, _title: string): Promise<void> {
    return Promise.resolve();
  }
  replaceTrack(_track: MediaStreamTrack): Promise<void> {
    return Promise.resolve();
  }
  end(): Promise<void> {
    return Promise.resolve();
  }
  stop(): void {}
}
