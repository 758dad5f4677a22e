import type { Seeking } from '@/components/player/playerHotkeys';

export const RATES = [0.5, 0.75, 1, 1.25, 1.5, 2];

/** The default as well: the element returns to it when another playlist is put on it. */
export function setRate(video: HTMLVideoElement, rate: number): void {
  video.defaultPlaybackRate = rate;
  video.playbackRate = rate;
}

/** The next slower (-1) or faster (1) of the speeds on offer. */
export function changeRate(video: HTMLVideoElement, direction: -1 | 1): void {
  const { playbackRate } = video;
  const next =
    direction > 0 ? RATES.find((rate) => rate > playbackRate) : RATES.findLast((rate) => rate < playbackRate);
  if (next !== undefined) setRate(video, next);
}

/**
 * Seconds before the end to which one gets: what is left is played, and the end comes by itself. Set on the end as the playlist tells it,
 * an element whose last segment is a little shorter waits for ever for what does not come.
 */
const BEFORE_END_S = 0.25;

export function seekTo(video: HTMLVideoElement, seconds: number): void {
  if (!Number.isFinite(video.duration)) return;
  video.currentTime = Math.max(0, Math.min(video.duration - BEFORE_END_S, seconds));
}

/** What the keys mean for a recording, which has a beginning and an end. */
export function replaySeeking(video: HTMLVideoElement): Seeking {
  return {
    seekBy: (seconds) => {
      seekTo(video, video.currentTime + seconds);
    },
    toStart: () => {
      seekTo(video, 0);
    },
    toEnd: () => {
      seekTo(video, video.duration);
    },
  };
}
