import { IconVolumeOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './player.module.css';

/** Browsers start a page's sound only after a gesture; this is the gesture, too large to miss. */
export function UnmuteButton({ onUnmute }: { onUnmute: () => void }) {
  const { t } = useTranslation('player');
  return (
    <button type="button" className={classes.unmute} onClick={onUnmute} aria-keyshortcuts="M">
      <IconVolumeOff size={22} aria-hidden="true" />
      {t('unmute')}
    </button>
  );
}
