import { useTranslation } from 'react-i18next';
import { useNow } from '@/hooks/useNow';
import { clock } from '@/i18n/useFormat';
import type { BroadcastState } from '@/media/types';
import classes from './Preview.module.css';

/** The connection is gone, the show is not: what happens meanwhile, and how long it may take. */
export function GraceOverlay({ state }: { state: BroadcastState }) {
  const { t } = useTranslation('studio');
  const now = useNow();
  return (
    <div className={classes.grace}>
      <p className={classes.primerTitle} role="status">
        {t('reconnectingTitle')}
      </p>
      <p className={classes.primerText}>{t('reconnectingText')}</p>
      {state.graceEndsAt !== undefined && (
        <time className={classes.graceTime}>{clock(Date.parse(state.graceEndsAt) - now)}</time>
      )}
    </div>
  );
}
