import type { Dashboard } from '@/api/schema';

export const DAYS = 30;
export const DAY_MS = 86_400_000;
export const MINUTES = 60;
export const MINUTE_MS = 60_000;

/** A point for each day up to today (UTC), also for those on which nothing happened. */
export function everyDay(counts: Dashboard['signUps'], now = Date.now()): { at: number; value: number }[] {
  const known = new Map(counts.map(({ day, count }) => [day, count]));
  return Array.from({ length: DAYS }, (_, i) => {
    const at = now - (DAYS - 1 - i) * DAY_MS;
    return { at, value: known.get(new Date(at).toISOString().slice(0, 10)) ?? 0 };
  });
}
