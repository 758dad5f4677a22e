import type { Store } from '../signaling/observable';
import type { MicrophoneLevel } from './types';

const INTERVAL_MS = 50;
/** dBFS at the left end of the meter; quieter than this is silence to anybody. */
const FLOOR_DB = -60;
const CLIPPING = 0.985;
const SPEECH_DB = -38;
const CLIPPING_HOLD_MS = 1_000;
const SPEECH_HOLD_MS = 1_500;

export const SILENCE: MicrophoneLevel = { level: 0, clipping: false, speakingWhileMuted: false };

/** Listens to a copy of the microphone's track, since a muted track carries silence and could not tell who talks. */
export class LevelMeter {
  private context: AudioContext | undefined;
  private copy: MediaStreamTrack | undefined;
  private timer: ReturnType<typeof setInterval> | undefined;
  private clippedUntil = 0;
  private spokeUntil = 0;

  constructor(
    private readonly levels: Store<MicrophoneLevel>,
    private readonly isMuted: () => boolean,
  ) {}

  listen(track: MediaStreamTrack): void {
    this.stop();
    this.copy = track.clone();
    this.copy.enabled = true;
    this.context = new AudioContext();
    const analyser = new AnalyserNode(this.context, { fftSize: 2048 });
    this.context.createMediaStreamSource(new MediaStream([this.copy])).connect(analyser);
    const samples = new Float32Array(analyser.fftSize);
    this.timer = setInterval(() => {
      analyser.getFloatTimeDomainData(samples);
      this.levels.set(this.judge(samples, Date.now()));
    }, INTERVAL_MS);
  }

  stop(): void {
    clearInterval(this.timer);
    this.copy?.stop();
    this.copy = undefined;
    // Closing only frees what the next meter makes anew.
    this.context?.close().catch(() => undefined);
    this.context = undefined;
    this.levels.set(SILENCE);
  }

  private judge(samples: Float32Array, now: number): MicrophoneLevel {
    const { decibels, peak } = loudness(samples);
    if (peak >= CLIPPING) this.clippedUntil = now + CLIPPING_HOLD_MS;
    if (decibels >= SPEECH_DB) this.spokeUntil = now + SPEECH_HOLD_MS;
    const muted = this.isMuted();
    return {
      level: muted ? 0 : Math.min(1, Math.max(0, 1 - decibels / FLOOR_DB)),
      clipping: !muted && now < this.clippedUntil,
      speakingWhileMuted: muted && now < this.spokeUntil,
    };
  }
}

/** Root mean square in dBFS, and the largest sample. */
export function loudness(samples: Float32Array): { decibels: number; peak: number } {
  let energy = 0;
  let peak = 0;
  for (const sample of samples) {
    energy += sample * sample;
    peak = Math.max(peak, Math.abs(sample));
  }
  return { decibels: 10 * Math.log10(energy / samples.length + 1e-12), peak };
}
