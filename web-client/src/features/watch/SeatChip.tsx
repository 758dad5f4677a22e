import { Popover } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useFormat';
import type { ViewerState } from '@/media/types';
import classes from '@/components/player/player.module.css';

type SeatChipProps = Pick<ViewerState, 'seat' | 'seatReason' | 'latencyMs' | 'behind'>;

/** Where one sits and how far behind the stage that is; pressed, it says what that means and why it is so. */
export function SeatChip({ seat, seatReason, latencyMs, behind }: SeatChipProps) {
  const { t } = useTranslation(['watch', 'player']);
  const format = useFormat();
  const delay =
    latencyMs === undefined || behind
      ? undefined
      : t('player:seconds', { value: format.fixed(latencyMs / 1000, 1) });
  const place = t(`seatNames.${seat}`);
  const why = seatReason === 'usual' ? undefined : t(`reasons.${seatReason}`);
  return (
    <Popover position="bottom-start">
      <Popover.Target>
        <button type="button" className={`${classes.chip} ${classes.chipButton}`}>
          {delay === undefined ? place : `${place} · ${delay}`}
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <strong>{t(`${seat}Title`)}</strong>
        <p className={classes.explain}>
          {delay === undefined ? t(behind ? 'inThePast' : `${seat}Measuring`) : t(`${seat}Text`, { delay })}
        </p>
        {why !== undefined && <p className={classes.explain}>{why}</p>}
      </Popover.Dropdown>
    </Popover>
  );
}
