import type { SignalingClient } from '../signaling/SignalingClient';
import { Store, type Observable } from '../signaling/observable';
import type { Layer, ViewerState } from './types';

export class Viewer {
  private readonly store = new Store<ViewerState>({ phase: 'connecting', viewers: 0, connection: 'closed' });
  readonly state: Observable<ViewerState> = this.store;

  constructor(_client: SignalingClient, _slug: string, _video: HTMLVideoElement) {}
  start(): void {}
  stop(): void {}
  selectLayer(_layer: Layer): Promise<void> {
    return Promise.resolve();
  }
}
