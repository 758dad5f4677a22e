import {
  IconMaximize,
  IconMinimize,
  IconPictureInPicture,
  IconPictureInPictureOff,
  IconPlayerPause,
  IconPlayerPlay,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/components/IconButton';
import type { Layer } from '@/media/types';
import { SettingsMenu } from './SettingsMenu';
import type { Playback } from './usePlayback';
import type { ScreenModes } from './useScreenModes';
import { VolumeControl } from './VolumeControl';
import classes from './Player.module.css';

interface ControlBarProps {
  playback: Playback;
  screen: ScreenModes;
  onLayer: (layer: Layer) => void;
  statsOpen: boolean;
  onStats: () => void;
}

export function ControlBar({ playback, screen, onLayer, statsOpen, onStats }: ControlBarProps) {
  const { t } = useTranslation('watch');
  const PlayIcon = playback.paused ? IconPlayerPlay : IconPlayerPause;
  const PipIcon = screen.pictureInPicture ? IconPictureInPictureOff : IconPictureInPicture;
  const ScreenIcon = screen.fullScreen ? IconMinimize : IconMaximize;
  return (
    <div className={classes.bar}>
      <IconButton
        onPicture
        label={playback.paused ? t('play') : t('pause')}
        hotkey="K"
        icon={<PlayIcon size={22} />}
        onClick={playback.togglePlay}
      />
      {!playback.muted && <VolumeControl playback={playback} />}
      <span className={classes.space} />
      <SettingsMenu onLayer={onLayer} statsOpen={statsOpen} onStats={onStats} />
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
  );
}
