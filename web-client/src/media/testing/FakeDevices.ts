import { vi } from 'vitest';
import { fakeTrack, FakeMediaStream } from './FakePeerConnection';

interface Asked {
  video?: MediaTrackConstraints;
  audio?: MediaTrackConstraints;
}

/** The machine's cameras and microphones, which a test plugs, unplugs and forbids. */
export class FakeDevices extends EventTarget {
  readonly asked: Asked[] = [];
  readonly opened: MediaStreamTrack[] = [];
  cameras = ['front', 'desk'];
  microphones = ['built-in'];
  refusal: string | undefined;
  screenRefusal: string | undefined;

  constructor() {
    super();
    vi.stubGlobal('MediaStream', FakeMediaStream);
    vi.stubGlobal('isSecureContext', true);
    Object.defineProperty(navigator, 'mediaDevices', { value: this, configurable: true });
  }

  getUserMedia(constraints: Asked): Promise<MediaStream> {
    this.asked.push(constraints);
    if (this.refusal) return Promise.reject(new DOMException('', this.refusal));
    const kind = constraints.video ? 'video' : 'audio';
    const ids = kind === 'video' ? this.cameras : this.microphones;
    const wanted = (constraints.video ?? constraints.audio)?.deviceId as { exact: string } | undefined;
    if (ids.length === 0) return Promise.reject(new DOMException('', 'NotFoundError'));
    if (wanted && !ids.includes(wanted.exact))
      return Promise.reject(new DOMException('', 'OverconstrainedError'));
    return Promise.resolve(this.open(kind, { deviceId: wanted?.exact ?? ids[0], height: 720 }));
  }

  getDisplayMedia(): Promise<MediaStream> {
    if (this.screenRefusal) return Promise.reject(new DOMException('', this.screenRefusal));
    return Promise.resolve(this.open('video', { displaySurface: 'monitor' }));
  }

  enumerateDevices(): Promise<object[]> {
    const device = (kind: string) => (deviceId: string) => ({ kind, deviceId, label: deviceId });
    return Promise.resolve([
      ...this.cameras.map(device('videoinput')),
      ...this.microphones.map(device('audioinput')),
      { kind: 'audiooutput', deviceId: '', label: '' },
    ]);
  }

  /** Takes a camera out: its track ends, and the list is another one. */
  unplug(camera: string): void {
    this.cameras = this.cameras.filter((each) => each !== camera);
    for (const track of this.opened) {
      if (track.getSettings().deviceId !== camera || track.readyState === 'ended') continue;
      track.stop();
      track.dispatchEvent(new Event('ended'));
    }
    this.dispatchEvent(new Event('devicechange'));
  }

  plug(camera: string): void {
    this.cameras = [...this.cameras, camera];
    this.dispatchEvent(new Event('devicechange'));
  }

  private open(kind: string, settings: MediaTrackSettings): MediaStream {
    const track = fakeTrack(kind, settings);
    this.opened.push(track);
    return new FakeMediaStream([track]) as unknown as MediaStream;
  }
}

/** Web Audio with one waveform for everybody. */
export class FakeAudio {
  amplitude = 0;

  constructor() {
    vi.stubGlobal(
      'AudioContext',
      class {
        createMediaStreamSource = () => ({ connect: () => undefined });
        close = () => Promise.resolve();
      },
    );
    const amplitude = () => this.amplitude;
    vi.stubGlobal(
      'AnalyserNode',
      class {
        fftSize = 64;
        getFloatTimeDomainData(samples: Float32Array): void {
          samples.forEach((_, i) => (samples[i] = i % 2 ? amplitude() : -amplitude()));
        }
      },
    );
  }
}
