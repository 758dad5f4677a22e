import { IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNow } from '@/hooks/useNow';
import { clock, useFormat } from '@/i18n/useFormat';
import type { BroadcastState } from '@/media/types';
import classes from './Preview.module.css';

export function LiveFacts({ state }: { state: BroadcastState }) {
  const { t } = useTranslation('studio');
  const format = useFormat();
  const now = useNow();
  return (
    <>
      {state.stream !== undefined && (
        <time className={classes.chip} aria-label={t('liveTime')}>
          {clock(now - Date.parse(state.stream.startedAt))}
        </time>
      )}
      <span className={classes.chip}>
        <IconUsers size={16} aria-hidden="true" />
        <span aria-hidden="true">{format.count(state.viewers)}</span>
        <span className="sr-only">{t('viewers', { count: state.viewers })}</span>
      </span>
    </>
  );
}
