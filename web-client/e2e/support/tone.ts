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

/** How the browser that listens has to be started. */
export const LISTENING = { args: ['--auto-accept-this-tab-capture'], ignoreDefaultArgs: ['--mute-audio'] };

/**
 * Notes from now on every 10 ms how loud the page is. What HLS plays is heard at the loudspeaker; without a sound card
 * that has nothing of WebRTC, whose tracks are listened to themselves, as far as their element is turned up.
 */
export async function recordSound(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const options = { preferCurrentTab: true, audio: true, video: { frameRate: 1, width: 160 } };
    const capture = await navigator.mediaDevices.getDisplayMedia(options);
    for (const video of capture.getVideoTracks()) video.enabled = false;
    const context = new AudioContext();
    const wave = new Float32Array(512);
    const meter = (tracks: MediaStreamTrack[]) => {
      const analyser = context.createAnalyser();
      analyser.fftSize = wave.length;
      context.createMediaStreamSource(new MediaStream(tracks)).connect(analyser);
      return () => {
        analyser.getFloatTimeDomainData(wave);
        return Math.sqrt(wave.reduce((sum, value) => sum + value * value, 0) / wave.length);
      };
    };
    const speaker = meter(capture.getAudioTracks());
    const received = new Map<string, () => number>();
    const floor = (video: HTMLVideoElement) => {
      const [track] = video.srcObject instanceof MediaStream ? video.srcObject.getAudioTracks() : [];
      if (!track || video.muted || video.paused) return 0;
      const measure = received.get(track.id) ?? meter([track]);
      received.set(track.id, measure);
      return video.volume * measure();
    };
    const sounds: Sound[] = [];
    (window as Hearing).sounds = sounds;
    setInterval(() => {
      const videos = [...document.querySelectorAll('video')];
      const loudness = videos.reduce((sum, video) => sum + floor(video), speaker());
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
    if (loudness < usual / 50) continue;
    longest = Math.max(longest, at - heard);
    heard = at;
  }
  return longest;
}
