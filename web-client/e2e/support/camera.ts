import { createWriteStream, existsSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { CELLS, codeOf } from './barcode';

const WIDTH = 640;
const HEIGHT = 360;
const FPS = 30;
/** Chromium plays the file in a loop; a latency of half its length could not be told from a shorter one any more. */
const FRAMES = FPS * 4;
export const LOOP_MS = (1000 * FRAMES) / FPS;
const STRIP = HEIGHT / 9;
const BLACK = 16;
const WHITE = 235;

export const CAMERA_FILE = join(tmpdir(), `ovation-camera-${WIDTH}x${HEIGHT}.y4m`);

/**
 * The film that the fake camera plays: a drifting pattern, and on top the number of each frame as a barcode. Small
 * enough for two browsers on a small machine, which Chromium's own 720p test picture is not.
 */
export async function ensureCameraFile(): Promise<void> {
  if (existsSync(CAMERA_FILE)) return;
  const unfinished = `${CAMERA_FILE}.${process.pid}`;
  const file = createWriteStream(unfinished);
  file.write(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F${FPS}:1 Ip A1:1 C420jpeg\n`);
  const chroma = Buffer.alloc((WIDTH * HEIGHT) / 2, 128);
  for (let number = 0; number < FRAMES; number += 1) {
    file.write('FRAME\n');
    file.write(luma(number));
    file.write(chroma);
  }
  file.end();
  await finished(file);
  renameSync(unfinished, CAMERA_FILE);
}

function luma(number: number): Buffer {
  const plane = Buffer.alloc(WIDTH * HEIGHT);
  const code = codeOf(number);
  const across = waves(WIDTH, 30, 6 * number);
  const down = waves(HEIGHT, 22, 3 * number);
  for (let y = 0; y < HEIGHT; y += 1) {
    for (let x = 0; x < WIDTH; x += 1) {
      const barcode = y < STRIP;
      plane[y * WIDTH + x] = barcode ? cell(code, x) : 128 + (across[x] ?? 0) + (down[y] ?? 0);
    }
  }
  return plane;
}

function cell(code: number, x: number): number {
  const index = Math.floor((x * CELLS) / WIDTH);
  return (code >> (CELLS - 1 - index)) & 1 ? WHITE : BLACK;
}

/** Something to encode that moves each frame, as a room with a person in it would. */
function waves(length: number, period: number, phase: number): number[] {
  return Array.from({ length }, (_, i) => 45 * Math.sin((i + phase) / period));
}
