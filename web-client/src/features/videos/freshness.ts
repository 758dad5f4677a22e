import type { Video } from '@/api/schema';

const WHILE_RECORDING_MS = 5_000;
/** A playback token lasts five minutes; the addresses on a page that stays open have to go on working. */
const TOKENS_MS = 4 * 60_000;

/** How long (ms) what is known of some videos is good for; false: until somebody looks again. */
export function freshFor(videos: readonly Video[] = []): number | false {
  if (videos.some(({ state }) => state === 'recording')) return WHILE_RECORDING_MS;
  return videos.some(({ playbackToken }) => playbackToken !== undefined) ? TOKENS_MS : false;
}
