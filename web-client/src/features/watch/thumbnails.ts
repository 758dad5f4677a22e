import type { Stream } from '@/media/types';

/** A recording has a thumbnail for every ten seconds since it began. */
const EVERY_MS = 10_000;

/** The small picture of a moment (ms since the epoch); whether there is one, the server knows. */
export function thumbnailUrl({ id, startedAt }: Stream, date: number): string | undefined {
  const number = Math.floor((date - Date.parse(startedAt)) / EVERY_MS);
  return number < 0 ? undefined : `/videos/${id}/thumbnails/${number}.jpg`;
}
