import type { Hotkeys } from '@/hooks/hotkeys';
import type { Playback } from './usePlayback';
import type { ScreenModes } from './useScreenModes';

const VOLUME_STEP = 0.05;

/** Seconds that a key moves by: J and L, and the arrows. */
export const LONG_STEP = 10;
export const SHORT_STEP = 5;

/** Moving in time, where there is a past to go to. */
export interface Seeking {
  seekBy: (seconds: number) => void;
  toStart: () => void;
  /** The present of a live stream, the end of a replay. */
  toEnd: () => void;
}

/** Keys that work anywhere on the page. */
export function pageHotkeys(playback: Playback, screen: ScreenModes, seeking?: Seeking): Hotkeys {
  return {
    ' ': playback.togglePlay,
    k: playback.togglePlay,
    m: playback.toggleMute,
    f: screen.toggleFullScreen,
    i: screen.togglePictureInPicture,
    ...(seeking && {
      j: () => {
        seeking.seekBy(-LONG_STEP);
      },
      l: () => {
        seeking.seekBy(LONG_STEP);
      },
    }),
  };
}

/** Keys that work while the player has the focus; elsewhere the arrows scroll the page. */
export function stageHotkeys(playback: Playback, seeking?: Seeking): Hotkeys {
  const audible = playback.muted ? 0 : playback.volume;
  return {
    ArrowUp: () => {
      playback.setVolume(audible + VOLUME_STEP);
    },
    ArrowDown: () => {
      playback.setVolume(audible - VOLUME_STEP);
    },
    ...(seeking && {
      ArrowLeft: () => {
        seeking.seekBy(-SHORT_STEP);
      },
      ArrowRight: () => {
        seeking.seekBy(SHORT_STEP);
      },
      Home: seeking.toStart,
      End: seeking.toEnd,
    }),
  };
}
