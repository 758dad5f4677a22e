import {
  IconMaximize,
  IconMinimize,
  IconPictureInPicture,
  IconPictureInPictureOff,
  IconPlayerPause,
  IconPlayerPlay,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/components/IconButton';
import type { PlayerHandle } from './usePlayer';
import { VolumeControl } from './VolumeControl';
import classes from './player.module.css';

interface ControlBarProps {
  player: PlayerHandle;
  /** Over the buttons, all the way across. */
  seekBar?: ReactNode;
  /** After the volume: where one is in time. */
  time?: ReactNode;
  settings: ReactNode;
  /** After the settings: how the window is shared. */
  more?: ReactNode;
}

export function ControlBar({ player: { playback, screen }, seekBar, time, settings, more }: ControlBarProps) {
  const { t } = useTranslation('player');
  const PlayIcon = playback.paused ? IconPlayerPlay : IconPlayerPause;
  const PipIcon = screen.pictureInPicture ? IconPictureInPictureOff : IconPictureInPicture;
  const ScreenIcon = screen.fullScreen ? IconMinimize : IconMaximize;
  return (
    <div className={classes.bar}>
      {seekBar}
      <div className={classes.buttons}>
        <IconButton
          onPicture
          label={playback.paused ? t('play') : t('pause')}
          hotkey="K"
          icon={<PlayIcon size={22} />}
          onClick={playback.togglePlay}
        />
        {!playback.muted && <VolumeControl playback={playback} />}
        {time}
        <span className={classes.space} />
        {settings}
        {more}
        {screen.togglePictureInPicture !== undefined && (
          <IconButton
            onPicture
            label={screen.pictureInPicture ? t('leavePictureInPicture') : t('pictureInPicture')}
            hotkey="I"
            icon={<PipIcon size={22} />}
            onClick={screen.togglePictureInPicture}
          />
        )}
        <IconButton
          onPicture
          label={screen.fullScreen ? t('leaveFullScreen') : t('fullScreen')}
          hotkey="F"
          icon={<ScreenIcon size={22} />}
          onClick={screen.toggleFullScreen}
        />
      </div>
    </div>
  );
}
