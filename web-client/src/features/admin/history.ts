import type { Overview } from '@/api/schema';

export const KEPT_MS = 5 * 60_000;
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

/** Longer than a few missed looks. */
export const GAP_MS = 15_000;
