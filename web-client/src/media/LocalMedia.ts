import { Store, type Observable } from '../signaling/observable';
import {
  attempt,
  captureCamera,
  captureMicrophone,
  captureScreen,
  PRESETS,
  type CameraOptions,
  type Preset,
} from './capture';
import { listDevices, onDeviceChange } from './devices';
import { LevelMeter, SILENCE } from './LevelMeter';
import { screenFailure } from './mediaFailure';
import type { LocalMediaState, MediaFailure, MicrophoneLevel } from './types';

export type { CameraOptions, Preset } from './capture';
export type { LocalMediaState, MediaFailure, MicrophoneLevel } from './types';

type Device = 'camera' | 'microphone' | 'screen';

const NOTHING: LocalMediaState = {
  source: 'none',
  cameras: [],
  microphones: [],
  speakers: [],
  cameraOn: true,
  microphoneOn: true,
  preset: 'high',
  music: false,
};

/** Camera, microphone and screen before and while they are on air. Nothing is sent from here. */
export class LocalMedia {
  private readonly store = new Store<LocalMediaState>(NOTHING);
  private readonly levels = new Store<MicrophoneLevel>(SILENCE);
  readonly state: Observable<LocalMediaState> = this.store;
  readonly level: Observable<MicrophoneLevel> = this.levels;

  private readonly meter = new LevelMeter(this.levels, () => !this.store.get().microphoneOn);
  private readonly tracks: Partial<Record<Device, MediaStreamTrack>> = {};
  private readonly listeners = new Set<(track: MediaStreamTrack) => void>();
  private unwatch: (() => void) | undefined;
  private cameraOptions: CameraOptions = {};

  /** A new track to put on air in the place of the one of its kind. */
  onTrack(listener: (track: MediaStreamTrack) => void): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  /** For what is captured from now on. */
  prefer(wanted: Pick<LocalMediaState, 'preset' | 'music'>): void {
    this.cameraOptions = PRESETS[wanted.preset];
    this.store.patch(wanted);
  }

  async choosePreset(preset: Preset): Promise<void> {
    this.prefer({ preset, music: this.store.get().music });
    if (this.tracks.camera) await this.startCamera();
  }

  async setMusic(music: boolean): Promise<void> {
    this.prefer({ preset: this.store.get().preset, music });
    if (this.tracks.microphone) await this.startMicrophone();
  }

  async startCamera(options: CameraOptions = this.cameraOptions): Promise<void> {
    this.cameraOptions = options;
    await this.capture('camera', () => captureCamera(options, this.store.get().cameraId));
  }

  async startMicrophone(): Promise<void> {
    await this.capture('microphone', () =>
      captureMicrophone(this.store.get().microphoneId, this.store.get().music),
    );
  }

  async chooseCamera(id: string): Promise<void> {
    await this.capture('camera', () => captureCamera(this.cameraOptions, id));
  }

  async chooseMicrophone(id: string): Promise<void> {
    await this.capture('microphone', () => captureMicrophone(id, this.store.get().music));
  }

  async chooseSpeaker(id: string, element: HTMLMediaElement): Promise<void> {
    await element.setSinkId(id);
    this.store.patch({ speakerId: id });
  }

  async shareScreen(): Promise<void> {
    await this.capture('screen', captureScreen, screenFailure);
  }

  /** Back to the camera. */
  async stopScreen(): Promise<void> {
    this.drop('screen');
    const { camera } = this.tracks;
    if (camera?.readyState === 'live') this.show('camera', camera);
    else await this.startCamera(this.cameraOptions);
  }

  setCameraOn(on: boolean): void {
    if (this.tracks.camera) this.tracks.camera.enabled = on;
    this.store.patch({ cameraOn: on });
  }

  setMicrophoneOn(on: boolean): void {
    if (this.tracks.microphone) this.tracks.microphone.enabled = on;
    this.store.patch({ microphoneOn: on });
  }

  release(): void {
    this.unwatch?.();
    this.unwatch = undefined;
    this.meter.stop();
    for (const device of ['camera', 'microphone', 'screen'] as const) this.drop(device);
    const { preset, music } = this.store.get();
    this.store.set({ ...NOTHING, preset, music });
  }

  private async capture(
    device: Device,
    open: () => Promise<MediaStreamTrack>,
    reason?: (error: unknown) => MediaFailure,
  ): Promise<void> {
    this.unwatch ??= onDeviceChange(() => void this.devicesChanged());
    const result = await attempt(open, reason);
    if (typeof result === 'string') {
      this.store.patch({ failure: { device, reason: result } });
    } else {
      this.drop(device);
      this.tracks[device] = result;
      result.addEventListener('ended', () => void this.lost(device, result));
      this.show(device, result);
    }
    // Names and ids of devices are known only after a permission was given.
    this.store.patch(await listDevices());
  }

  private show(device: Device, track: MediaStreamTrack): void {
    const { cameraOn, microphoneOn, failure } = this.store.get();
    if (device === 'camera') track.enabled = cameraOn;
    if (device === 'microphone') {
      track.enabled = microphoneOn;
      this.meter.listen(track);
    }
    this.store.patch({
      ...idOf(device, track.getSettings().deviceId),
      failure: failure?.device === device ? undefined : failure,
      ...this.composed(),
    });
    // A camera chosen behind a shared screen waits for its turn.
    if (device === 'camera' && this.tracks.screen) return;
    for (const listener of this.listeners) listener(track);
  }

  /** Unplugged, taken by another program, or the browser's own "stop sharing": go on with what there is. */
  private async lost(device: Device, track: MediaStreamTrack): Promise<void> {
    if (this.tracks[device] !== track) return;
    if (device === 'screen') {
      await this.stopScreen();
      return;
    }
    this.drop(device);
    this.store.patch({
      ...this.composed(),
      ...idOf(device, undefined),
      failure: { device, reason: 'no-device' },
    });
    await (device === 'camera' ? this.startCamera(this.cameraOptions) : this.startMicrophone());
  }

  /** A device that comes back while its kind is missing is taken up again. */
  private async devicesChanged(): Promise<void> {
    this.store.patch(await listDevices());
    const { failure, cameras, microphones } = this.store.get();
    if (failure?.reason !== 'no-device') return;
    if (failure.device === 'camera' && cameras.length > 0) await this.startCamera(this.cameraOptions);
    if (failure.device === 'microphone' && microphones.length > 0) await this.startMicrophone();
  }

  private drop(device: Device): void {
    const track = this.tracks[device];
    this.tracks[device] = undefined;
    track?.stop();
  }

  /** What a preview shows and a broadcast sends: the screen hides the camera, which stays warm behind it. */
  private composed(): Pick<LocalMediaState, 'stream' | 'source'> {
    const { screen, camera, microphone } = this.tracks;
    const tracks = [screen ?? camera, microphone].filter((track) => track !== undefined);
    return {
      stream: tracks.length > 0 ? new MediaStream(tracks) : undefined,
      source: screen ? 'screen' : camera ? 'camera' : 'none',
    };
  }
}

function idOf(device: Device, id: string | undefined): Partial<LocalMediaState> {
  switch (device) {
    case 'camera':
      return { cameraId: id };
    case 'microphone':
      return { microphoneId: id };
    case 'screen':
      return {};
  }
}
