import { existsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

const RATE = 48_000;
/** Whole waves, so that the loop has no seam. */
const SECONDS = 2;
export const TONE_FILE = join(tmpdir(), 'ovation-tone.wav');

/** A microphone that never falls silent, so that a gap in it was made on the way. */
export function ensureToneFile(): void {
  if (existsSync(TONE_FILE)) return;
  const samples = Buffer.alloc(2 * RATE * SECONDS);
  for (let i = 0; i < RATE * SECONDS; i += 1)
    samples.writeInt16LE(Math.round(8_000 * Math.sin((2 * Math.PI * 440 * i) / RATE)), 2 * i);
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + samples.length, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(RATE, 24);
  head.writeUInt32LE(2 * RATE, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36);
  head.writeUInt32LE(samples.length, 40);
  writeFileSync(TONE_FILE, Buffer.concat([head, samples]));
}

interface Sound {
  /** ms since the epoch */
  at: number;
  loudness: number;
}

type Hearing = Window & { sounds?: Sound[] };

/** Notes from now on every 10 ms how loud all videos of the page are together, as they are turned up. */
export async function recordSound(page: Page): Promise<void> {
  await page.evaluate(() => {
    const context = new AudioContext();
    const meters = new Map<HTMLVideoElement, { analyser: AnalyserNode; track?: string }>();
    const sounds: Sound[] = [];
    (window as Hearing).sounds = sounds;
    const wave = new Float32Array(512);
    const streamOf = (video: HTMLVideoElement & { captureStream?: () => MediaStream }) =>
      video.srcObject instanceof MediaStream ? video.srcObject : video.captureStream?.();
    const loudnessOf = (video: HTMLVideoElement) => {
      if (video.muted || video.paused) return 0;
      const stream = streamOf(video);
      const track = stream?.getAudioTracks()[0];
      if (!stream || !track) return 0;
      let meter = meters.get(video);
      if (meter?.track !== track.id) {
        const analyser = context.createAnalyser();
        analyser.fftSize = wave.length;
        context.createMediaStreamSource(new MediaStream([track])).connect(analyser);
        meter = { analyser, track: track.id };
        meters.set(video, meter);
      }
      meter.analyser.getFloatTimeDomainData(wave);
      return video.volume * Math.sqrt(wave.reduce((sum, value) => sum + value * value, 0) / wave.length);
    };
    setInterval(() => {
      const loudness = [...document.querySelectorAll('video')].reduce(
        (sum, video) => sum + loudnessOf(video),
        0,
      );
      sounds.push({ at: performance.timeOrigin + performance.now(), loudness });
    }, 10);
  });
}

/** The longest silence between two times, ms; what nobody looked at for a while counts as that long. */
export async function longestSilence(page: Page, from: number, to: number): Promise<number> {
  const all = await page.evaluate(() => (window as Hearing).sounds ?? []);
  const within = all.filter(({ at }) => at >= from && at <= to);
  const usual = Math.max(...within.map(({ loudness }) => loudness));
  let heard = from;
  let longest = 0;
  for (const { at, loudness } of within) {
    if (loudness < usual / 20) continue;
    longest = Math.max(longest, at - heard);
    heard = at;
  }
  return longest;
}
