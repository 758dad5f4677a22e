import { Store, type Observable } from '../signaling/observable';
import type { LocalMediaState, MicrophoneLevel } from './types';

export type { LocalMediaState, MediaFailure, MicrophoneLevel } from './types';

export interface CameraOptions {
  width?: number;
  height?: number;
  frameRate?: number;
}

export class LocalMedia {
  private readonly store = new Store<LocalMediaState>({
    source: 'none',
    cameras: [],
    microphones: [],
    speakers: [],
    cameraOn: true,
    microphoneOn: true,
  });
  private readonly levels = new Store<MicrophoneLevel>({
    level: 0,
    clipping: false,
    speakingWhileMuted: false,
  });
  readonly state: Observable<LocalMediaState> = this.store;
  readonly level: Observable<MicrophoneLevel> = this.levels;

  onTrack(_listener: (track: MediaStreamTrack) => void): () => void {
    return () => {};
  }
  startCamera(_options: CameraOptions = {}): Promise<void> {
    return Promise.resolve();
  }
  startMicrophone(): Promise<void> {
    return Promise.resolve();
  }
  chooseCamera(_id: string): Promise<void> {
    return Promise.resolve();
  }
  chooseMicrophone(_id: string): Promise<void> {
    return Promise.resolve();
  }
  chooseSpeaker(_id: string, _element: HTMLMediaElement): Promise<void> {
    return Promise.resolve();
  }
  shareScreen(): Promise<void> {
    return Promise.resolve();
  }
  stopScreen(): Promise<void> {
    return Promise.resolve();
  }
  setCameraOn(_on: boolean): void {}
  setMicrophoneOn(_on: boolean): void {}
  release(): void {}
}
