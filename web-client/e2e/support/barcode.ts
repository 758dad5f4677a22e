import type { Page } from '@playwright/test';

/** Sixteen bits of a frame's number, a light and a dark cell to measure by, and parity. */
export const CELLS = 19;

export function codeOf(number: number): number {
  let parity = 0;
  for (let bits = number; bits > 0; bits >>= 1) parity ^= bits & 1;
  return (number << 3) | 0b100 | parity;
}

export interface Sighting {
  number: number;
  /** ms since the epoch, when the frame was presented */
  at: number;
  /** ms since the epoch, when the camera delivered it; known for a local picture only */
  capturedAt?: number;
}

export type Sighted = Window & { sightings?: Sighting[] };

/**
 * Of every frame that both have seen: from when the one page showed (or captured) it to when the other did. The film
 * comes round again, so that a delay is known only where it is shorter than `lessThan`.
 */
export function delays(
  sent: Sighting[],
  seen: Sighting[],
  start: (sighting: Sighting) => number | undefined,
  lessThan: number,
): number[] {
  return seen.flatMap(({ number, at }) => {
    const starts = sent.filter((each) => each.number === number).flatMap((each) => start(each) ?? []);
    const before = starts.filter((each) => each <= at && at - each < lessThan);
    return before.length === 0 ? [] : [at - Math.max(...before)];
  });
}

export function sightings(page: Page): Promise<Sighting[]> {
  return page.evaluate(() => (window as Sighted).sightings ?? []);
}

/**
 * Runs in a page: reads the number off every frame of a video that is presented from now on. A frame whose parity or
 * contrast is not right is left out rather than guessed.
 */
export function readBarcodes(selector: string): void {
  const bits = 19;
  const video = document.querySelector<HTMLVideoElement>(selector);
  const canvas = Object.assign(document.createElement('canvas'), { width: bits * 4, height: 4 });
  const brush = canvas.getContext('2d', { willReadFrequently: true });
  if (!video || !brush) throw new Error(`There is no picture at ${selector}.`);
  const sightings: Sighting[] = [];
  (window as Sighted).sightings = sightings;

  const read = (): number | undefined => {
    // The strip is a ninth of the height in every layer; its middle is away from the codec's blurred edges.
    brush.drawImage(
      video,
      0,
      video.videoHeight / 36,
      video.videoWidth,
      video.videoHeight / 18,
      0,
      0,
      bits * 4,
      4,
    );
    const { data } = brush.getImageData(0, 1, bits * 4, 1);
    const levels = Array.from(
      { length: bits },
      (_, i) => ((data[i * 16 + 4] ?? 0) + (data[i * 16 + 8] ?? 0)) / 2,
    );
    const light = levels[16] ?? 0;
    const dark = levels[17] ?? 0;
    if (light - dark < 80) return undefined;
    const ones = levels.map((level): number => (level > (light + dark) / 2 ? 1 : 0));
    const number = ones.slice(0, 16).reduce((value, bit) => value * 2 + bit, 0);
    const parity = ones.slice(0, 16).reduce((sum, bit) => sum ^ bit, 0);
    return parity === ones[18] ? number : undefined;
  };

  const note = (_now: number, { captureTime }: VideoFrameCallbackMetadata) => {
    const at = performance.timeOrigin + performance.now();
    const number = read();
    const capturedAt = captureTime === undefined ? undefined : performance.timeOrigin + captureTime;
    if (number !== undefined) sightings.push({ number, at, capturedAt });
    video.requestVideoFrameCallback(note);
  };
  video.requestVideoFrameCallback(note);
}
