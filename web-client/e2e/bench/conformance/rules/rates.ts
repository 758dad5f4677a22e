/** A whole segment, as it was measured. */
export interface Measured {
  msn: number;
  bytes: number;
  seconds: number;
  frames: number;
}

/**
 * Peak segment bit rate in bit/s (4.1): the highest of any neighbouring segments that last between half a target
 * duration, and one and a half and half a second.
 */
export function peakBitRate(segments: Measured[], targetDuration: number): number {
  let peak = 0;
  for (let first = 0; first < segments.length; first += 1) {
    let bytes = 0;
    let seconds = 0;
    for (let i = first; i < segments.length; i += 1) {
      const segment = segments[i];
      if (!segment || (i > first && segment.msn !== (segments[i - 1]?.msn ?? 0) + 1)) break;
      bytes += segment.bytes;
      seconds += segment.seconds;
      if (seconds > 1.5 * targetDuration + 0.5) break;
      if (seconds >= 0.5 * targetDuration) peak = Math.max(peak, (8 * bytes) / seconds);
    }
  }
  return peak;
}

/** Average segment bit rate in bit/s (4.1). */
export function averageBitRate(segments: Measured[]): number {
  const sum = (of: (segment: Measured) => number) => segments.reduce((total, each) => total + of(each), 0);
  return (8 * sum(({ bytes }) => bytes)) / sum(({ seconds }) => seconds);
}

/** Frames in a second of the segment that has the most; very short ones say nothing. */
export function peakFrameRate(segments: Measured[]): number {
  return Math.max(
    0,
    ...segments.filter(({ seconds }) => seconds >= 0.5).map((each) => each.frames / each.seconds),
  );
}
