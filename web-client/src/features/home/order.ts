import type { LiveEntry } from '@/api/schema';

/** Most watched first; among equals the one that has been on longest, so that cards don't change places at every refresh. */
export function byViewers(entries: readonly LiveEntry[]): LiveEntry[] {
  return [...entries].sort(
    (a, b) => b.viewers - a.viewers || Date.parse(a.stream.startedAt) - Date.parse(b.stream.startedAt),
  );
}
