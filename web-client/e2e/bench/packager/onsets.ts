/** Something that was quiet and is loud (or dark and bright) from one moment on. */
export interface Level {
  /** seconds */
  time: number;
  level: number;
}

/** When a level rises above `threshold`, having been below for `quiet` seconds. */
export function onsets(levels: Iterable<Level>, threshold: number, quiet: number): number[] {
  const found: number[] = [];
  let lastLoud = -Infinity;
  let first: number | undefined;
  for (const { time, level } of levels) {
    first ??= time;
    if (level < threshold) continue;
    // Of what began before we looked, the beginning is not known.
    if (time - Math.max(lastLoud, first) >= quiet) found.push(time);
    lastLoud = time;
  }
  return found;
}

export interface Offset {
  time: number;
  /** How much later the sound is, ms. */
  ms: number;
}

/** Each flash with the beep that is next to it; those without one within `within` seconds are left out. */
export function offsets(flashes: number[], beeps: number[], within: number): Offset[] {
  return flashes.flatMap((time) => {
    const nearest = Math.min(...beeps.map((beep) => Math.abs(beep - time)));
    const beep = beeps.find((each) => Math.abs(each - time) === nearest);
    return beep === undefined || nearest > within ? [] : [{ time, ms: 1000 * (beep - time) }];
  });
}

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/** ms in a minute, as a line through all offsets rises (least squares). */
export function drift(all: Offset[]): number {
  const mean = (of: (offset: Offset) => number) => all.reduce((sum, each) => sum + of(each), 0) / all.length;
  const [time, ms] = [mean((each) => each.time), mean((each) => each.ms)];
  const covariance = mean((each) => (each.time - time) * (each.ms - ms));
  return (60 * covariance) / mean((each) => (each.time - time) ** 2);
}
