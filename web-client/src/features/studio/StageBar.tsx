import {
  IconCamera,
  IconCameraOff,
  IconMicrophone,
  IconMicrophoneOff,
  IconScreenShare,
  IconScreenShareOff,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHotkeys } from '@/hooks/useHotkeys';
import { useObservable } from '@/hooks/useObservable';
import type { LocalMedia } from '@/media/LocalMedia';
import { LiveButton } from './LiveButton';
import { StageToggle } from './StageToggle';
import { StudioShortcuts } from './StudioShortcuts';
import type { Show } from './useShow';
import classes from './StageBar.module.css';

export function StageBar({ media, show }: { media: LocalMedia; show: Show }) {
  const { t } = useTranslation('studio');
  const [sheetOpen, setSheetOpen] = useState(false);
  const { stream, source, cameraOn, microphoneOn } = useObservable(media.state);
  const nothing = stream === undefined;
  const sharing = source === 'screen';

  const toggleMicrophone = () => {
    media.setMicrophoneOn(!microphoneOn);
  };
  const toggleCamera = () => {
    media.setCameraOn(!cameraOn);
  };
  const toggleScreen = () => void (sharing ? media.stopScreen() : media.shareScreen());

  useHotkeys({
    m: toggleMicrophone,
    v: toggleCamera,
    s: toggleScreen,
    '?': () => {
      setSheetOpen(true);
    },
  });

  return (
    <div className={classes.bar} role="toolbar" aria-label={t('controls')}>
      <StageToggle
        hotkey="M"
        label={microphoneOn ? t('muteMicrophone') : t('unmuteMicrophone')}
        caption={t('microphone')}
        Icon={microphoneOn ? IconMicrophone : IconMicrophoneOff}
        off={!microphoneOn}
        disabled={nothing}
        onClick={toggleMicrophone}
      />
      <StageToggle
        hotkey="V"
        label={cameraOn ? t('cameraOff') : t('cameraOn')}
        caption={t('camera')}
        Icon={cameraOn ? IconCamera : IconCameraOff}
        off={!cameraOn}
        disabled={source !== 'camera'}
        onClick={toggleCamera}
      />
      <StageToggle
        hotkey="S"
        label={sharing ? t('backToCamera') : t('shareScreen')}
        caption={t('screen')}
        Icon={sharing ? IconScreenShareOff : IconScreenShare}
        off={false}
        disabled={nothing}
        onClick={toggleScreen}
      />
      <span className={classes.space} />
      <LiveButton show={show} />
      <StudioShortcuts
        open={sheetOpen}
        onClose={() => {
          setSheetOpen(false);
        }}
      />
    </div>
  );
}
