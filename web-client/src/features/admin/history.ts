import type { Overview } from '@/api/schema';

const KEPT_MS = 5 * 60_000;
export const KEPT_MINUTES = KEPT_MS / 60_000;

/** The totals at one moment; rates in bit/s. */
export interface Sample {
  at: number;
  onAir: number;
  floor: number;
  gallery: number;
  egress: number;
  saved: number;
}

export function sampleOf({ at, houses, egress, egressSaved }: Overview): Sample {
  const sum = (seat: 'floor' | 'gallery') => houses.reduce((total, house) => total + house[seat], 0);
  return {
    at: Date.parse(at),
    onAir: houses.filter(({ stream }) => stream !== undefined).length,
    floor: sum('floor'),
    gallery: sum('gallery'),
    egress,
    saved: egressSaved,
  };
}

/** The last minutes with this one at their end; the service's clock may have been set back. */
export function withSample(history: Sample[], overview: Overview): Sample[] {
  const sample = sampleOf(overview);
  return [...history.filter(({ at }) => at < sample.at && at >= sample.at - KEPT_MS), sample];
}

export interface Point {
  at: number;
  value: number;
}

/** Longer than a few missed looks: then nobody knows what was in between, and no line claims to. */
const GAP_MS = 15_000;

/** An SVG path through the points; the last one is at the right edge, `KEPT_MS` before it at the left one. */
export function linePath(points: Point[], width: number, height: number): string {
  const end = points.at(-1)?.at ?? 0;
  const most = Math.max(1, ...points.map(({ value }) => value));
  return points
    .map(({ at, value }, i) => {
      const before = points[i - 1];
      const starts = before === undefined || at - before.at > GAP_MS;
      const x = width * (1 - (end - at) / KEPT_MS);
      const y = height * (1 - value / most);
      return `${starts ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`;
    })
    .join('');
}
