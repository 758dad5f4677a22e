import { useCallback, useSyncExternalStore } from 'react';

export interface ScreenModes {
  fullScreen: boolean;
  toggleFullScreen: () => void;
  pictureInPicture: boolean;
  /** Undefined where the browser has none. */
  togglePictureInPicture: (() => void) | undefined;
}

/** Safari on phones lets only the video itself fill the screen, under a name of its own. */
interface PhoneVideo extends HTMLVideoElement {
  webkitEnterFullscreen?: () => void;
}

function subscribeTo(target: EventTarget | null, events: string[]) {
  return (listener: () => void) => {
    events.forEach((event) => target?.addEventListener(event, listener));
    return () => {
      events.forEach((event) => target?.removeEventListener(event, listener));
    };
  };
}

const onFullScreen = subscribeTo(document, ['fullscreenchange']);

export function useScreenModes(stage: HTMLElement | null, video: HTMLVideoElement | null): ScreenModes {
  const fullScreen = useSyncExternalStore(onFullScreen, () => document.fullscreenElement !== null);
  const onPictureInPicture = useCallback(
    (listener: () => void) =>
      subscribeTo(video, ['enterpictureinpicture', 'leavepictureinpicture'])(listener),
    [video],
  );
  const pictureInPicture = useSyncExternalStore(
    onPictureInPicture,
    () => video !== null && document.pictureInPictureElement === video,
  );

  const phoneVideo: PhoneVideo | null = video;

  // A refusal (no user gesture, a policy of the page around us) leaves things as they are: there is nothing to repair.
  const ignoreRefusal = (change: Promise<unknown> | undefined) => {
    change?.catch(() => undefined);
  };

  return {
    fullScreen,
    toggleFullScreen: () => {
      if (document.fullscreenElement !== null) ignoreRefusal(document.exitFullscreen());
      else if (document.fullscreenEnabled) ignoreRefusal(stage?.requestFullscreen());
      else phoneVideo?.webkitEnterFullscreen?.();
    },
    pictureInPicture,
    togglePictureInPicture: document.pictureInPictureEnabled
      ? () => {
          if (pictureInPicture) ignoreRefusal(document.exitPictureInPicture());
          else ignoreRefusal(video?.requestPictureInPicture());
        }
      : undefined,
  };
}
