import type { ReactNode, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { Glow } from '@/components/Glow';
import { dispatchHotkey, type Hotkeys } from '@/hooks/hotkeys';
import { useHotkeys } from '@/hooks/useHotkeys';
import { pageHotkeys, stageHotkeys, type Seeking } from './playerHotkeys';
import { useFadingControls } from './useFadingControls';
import type { PlayerHandle } from './usePlayer';
import classes from './player.module.css';

interface PlayerFrameProps {
  player: PlayerHandle;
  /** The page's own video element; others may be laid on it. */
  videoRef: Ref<HTMLVideoElement>;
  /** Keeps the controls in view. */
  pinned: boolean;
  seeking?: Seeking;
  hotkeys?: Hotkeys;
  /** What lies on the picture. */
  children: ReactNode;
}

/** A tap shows the controls; only a mouse, which has been showing them all along, plays and pauses. */
function isTouch(event: MouseEvent): boolean {
  return event instanceof PointerEvent && event.pointerType === 'touch';
}

/** The lit picture with its keys, gestures and fading controls. */
export function PlayerFrame({ player, videoRef, pinned, seeking, hotkeys, children }: PlayerFrameProps) {
  const { t } = useTranslation('player');
  const { video, playback, screen, stageRef } = player;
  const { shown, wake, sleep } = useFadingControls(pinned || playback.paused);
  useHotkeys({ ...pageHotkeys(playback, screen, seeking), ...hotkeys });
  return (
    <div className={classes.frame}>
      <Glow video={video} />
      <div
        ref={stageRef}
        className={classes.stage}
        data-shown={shown}
        role="region"
        aria-label={t('player')}
        tabIndex={-1}
        onPointerMove={wake}
        onPointerLeave={sleep}
        onFocus={wake}
        onKeyDown={(event) => {
          wake();
          dispatchHotkey(event.nativeEvent, stageHotkeys(playback, seeking));
        }}
      >
        <div
          className={classes.screen}
          onClick={(event) => {
            if (isTouch(event.nativeEvent)) wake();
            else playback.togglePlay();
          }}
          onDoubleClick={screen.toggleFullScreen}
        >
          {/* Captions come with the stream when its broadcaster adds them; there is no file to name here. */}
          <video ref={videoRef} className={classes.video} playsInline muted />
        </div>
        {children}
      </div>
    </div>
  );
}
