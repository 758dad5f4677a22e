import type { Hotkeys } from '@/hooks/hotkeys';
import type { Playback } from './usePlayback';
import type { ScreenModes } from './useScreenModes';

const VOLUME_STEP = 0.05;

/** Keys that work anywhere on the page. */
export function pageHotkeys(playback: Playback, screen: ScreenModes, showSheet: () => void): Hotkeys {
  return {
    ' ': playback.togglePlay,
    k: playback.togglePlay,
    m: playback.toggleMute,
    f: screen.toggleFullScreen,
    i: screen.togglePictureInPicture,
    '?': showSheet,
  };
}

/** Keys that work while the player has the focus; elsewhere the arrows scroll the page. */
export function stageHotkeys(playback: Playback): Hotkeys {
  const audible = playback.muted ? 0 : playback.volume;
  return {
    ArrowUp: () => {
      playback.setVolume(audible + VOLUME_STEP);
    },
    ArrowDown: () => {
      playback.setVolume(audible - VOLUME_STEP);
    },
  };
}
