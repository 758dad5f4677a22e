import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { CELLS, CODE_BITS, codeOf } from './barcode';

export const WIDTH = 640;
export const HEIGHT = 360;
export const FPS = 30;
/** Chromium plays the file in a loop; a latency beyond its length could not be told from a shorter one. */
const FRAMES = FPS * 4;
export const LOOP_FRAMES = FRAMES;
const STRIP = 40;
const BLACK = 16;
const WHITE = 235;

/** Writes a film for a fake camera: a drifting pattern, and on top the number of each frame as a barcode. */
export async function writeCameraFile(path: string): Promise<void> {
  const file = createWriteStream(path);
  file.write(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F${FPS}:1 Ip A1:1 C420jpeg\n`);
  const chroma = Buffer.alloc((WIDTH * HEIGHT) / 2, 128);
  for (let number = 0; number < FRAMES; number += 1) {
    file.write('FRAME\n');
    file.write(luma(number));
    file.write(chroma);
  }
  file.end();
  await finished(file);
}

function luma(number: number): Buffer {
  const plane = Buffer.alloc(WIDTH * HEIGHT);
  const code = codeOf(number);
  for (let y = 0; y < HEIGHT; y += 1) {
    for (let x = 0; x < WIDTH; x += 1) {
      plane[y * WIDTH + x] = y < STRIP ? cell(code, Math.floor((x * CELLS) / WIDTH)) : pattern(x, y, number);
    }
  }
  return plane;
}

function cell(code: number, index: number): number {
  return (code >> (CODE_BITS - 1 - index)) & 1 ? WHITE : BLACK;
}

/** Waves that move each frame: something to encode, as a room with a person in it would be. */
function pattern(x: number, y: number, number: number): number {
  return 128 + 50 * Math.sin((x + 6 * number) / 30) + 40 * Math.sin((y + 3 * number) / 22);
}
