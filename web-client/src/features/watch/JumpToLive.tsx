import { IconPlayerTrackNext } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from '@/components/player/player.module.css';

/** There only while what plays is the past. */
export function JumpToLive({ onJump }: { onJump: () => void }) {
  const { t } = useTranslation('watch');
  return (
    <button type="button" className={classes.jump} onClick={onJump}>
      <IconPlayerTrackNext size={18} aria-hidden="true" />
      {t('jumpToLive')}
    </button>
  );
}
