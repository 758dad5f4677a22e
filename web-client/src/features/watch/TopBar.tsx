import { IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { LiveBadge } from '@/components/LiveBadge';
import classes from '@/components/player/player.module.css';
import { useFormat } from '@/i18n/useFormat';
import type { ViewerState } from '@/media/types';
import { SeatChip } from './SeatChip';

export function TopBar({ state }: { state: ViewerState }) {
  const { t } = useTranslation('watch');
  const format = useFormat();
  return (
    <div className={classes.top}>
      {state.phase === 'playing' && state.stream?.state !== 'ended' && <LiveBadge quiet={state.behind} />}
      <span className={classes.chip}>
        <IconUsers size={16} aria-hidden="true" />
        <span aria-hidden="true">{format.count(state.viewers)}</span>
        <span className="sr-only">{t('viewers', { count: state.viewers })}</span>
      </span>
      {state.phase === 'playing' && <SeatChip {...state} />}
    </div>
  );
}
