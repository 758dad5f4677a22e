import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseFragments } from '../conformance/media/fragments';
import { parseInit } from '../conformance/media/init';
import { plain, resolve, type Origin } from '../conformance/live/Origin';
import { parseMediaPlaylist, type MediaPlaylist } from '../conformance/text/mediaPlaylist';
import { wholeSegments } from '../conformance/text/positions';
import type { Level } from './onsets';

/** A rendition's segments, one after the other, as they were fetched while they were live. */
export class Recording {
  #init: Buffer = Buffer.alloc(0);
  #map = '';
  readonly #segments: Buffer[] = [];
  #next: number | undefined;

  constructor(
    readonly origin: Origin,
    readonly path: string,
  ) {}

  /** Fetches what is new; to be called more often than the window is long. */
  async fetch(): Promise<void> {
    const playlist = parseMediaPlaylist(plain(await this.origin.fetch(this.path)).toString());
    await this.#fetchInit(playlist);
    for (const { msn, uri, map } of wholeSegments(playlist)) {
      if (msn < (this.#next ?? msn)) continue;
      if (map !== this.#map) throw new Error(`${this.path}: another init section at segment ${msn}`);
      if (this.#next !== undefined && msn > this.#next)
        throw new Error(`${this.path}: lost segment ${this.#next}`);
      this.#segments.push(plain(await this.origin.fetch(resolve(this.path, uri ?? ''))));
      this.#next = msn + 1;
    }
  }

  /** From the newest segment on, since the first ones may have had other parameters. */
  async #fetchInit(playlist: MediaPlaylist): Promise<void> {
    const newest = wholeSegments(playlist).at(-1);
    if (this.#next !== undefined || newest?.map === undefined) return;
    this.#map = newest.map;
    this.#next = newest.msn;
    this.#init = plain(await this.origin.fetch(resolve(this.path, newest.map)));
  }

  /** How bright each frame is, 0 to 255. */
  async brightness(): Promise<Level[]> {
    const size = 16 * 9;
    // Numbered anew, since the muxer does not like frames that are close together; their times are in #times.
    const scale = ['-vf', 'scale=16:9,setpts=N/(30*TB)', '-pix_fmt', 'gray', '-vsync', 'passthrough'];
    const pixels = await this.#decode([...scale, '-f', 'rawvideo']);
    return this.#times().flatMap((time, index) => {
      const frame = pixels.subarray(index * size, (index + 1) * size);
      return frame.length < size
        ? []
        : [{ time, level: frame.reduce((sum, value) => sum + value, 0) / size }];
    });
  }

  /** How far each sample is from silence, 0 to 1, at 8 kHz. */
  async loudness(): Promise<Level[]> {
    const rate = 8_000;
    const samples = await this.#decode(['-ac', '1', '-ar', String(rate), '-f', 's16le']);
    const [start = 0] = this.#times();
    return Array.from({ length: samples.length / 2 }, (_, i) => ({
      time: start + i / rate,
      level: Math.abs(samples.readInt16LE(2 * i)) / 32_768,
    }));
  }

  /** When each sample begins, in seconds of media time. */
  #times(): number[] {
    const { tracks } = parseInit(this.#init);
    const timescale = tracks[0]?.timescale ?? NaN;
    return this.#segments.flatMap((segment) =>
      parseFragments(segment, tracks).flatMap(({ decodeTime = NaN, samples }) => {
        let time = decodeTime;
        return samples.map(({ duration }) => (time += duration) - duration).map((ticks) => ticks / timescale);
      }),
    );
  }

  async #decode(output: string[]): Promise<Buffer> {
    const folder = mkdtempSync(join(tmpdir(), 'ovation-recording-'));
    try {
      const file = join(folder, 'recording.mp4');
      writeFileSync(file, Buffer.concat([this.#init, ...this.#segments]));
      return await outputOf('ffmpeg', ['-nostdin', '-v', 'error', '-i', file, ...output, 'pipe:1']);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

function outputOf(program: string, args: string[]): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const run = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  run.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve, reject) => {
    run.once('error', reject);
    run.once('close', (code) => {
      if (code === 0) resolve(Buffer.concat(chunks));
      else reject(new Error(`${program} ended with ${code ?? 'a signal'}`));
    });
  });
}
