import { useState, type Ref } from 'react';
import { usePlayback, type Playback } from './usePlayback';
import { useScreenModes, type ScreenModes } from './useScreenModes';

export interface PlayerHandle {
  /** The element that is seen and steered; it may be another one a moment later. */
  video: HTMLVideoElement | null;
  playback: Playback;
  screen: ScreenModes;
  stageRef: Ref<HTMLDivElement>;
}

/**
 * What every player has, whatever plays in it.
 *
 * @param whole what fills the screen in full screen, where that is more than the picture
 */
export function usePlayer(video: HTMLVideoElement | null, whole: HTMLElement | null = null): PlayerHandle {
  const [stage, setStage] = useState<HTMLDivElement | null>(null);
  const playback = usePlayback(video);
  const screen = useScreenModes(whole ?? stage, video);
  return { video, playback, screen, stageRef: setStage };
}
