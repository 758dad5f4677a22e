import { Popover } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useFormat';
import classes from './Player.module.css';

/** Where one sits and how far behind the stage that is; pressed, it says what that means. */
export function SeatChip({ latencyMs }: { latencyMs: number | undefined }) {
  const { t } = useTranslation('watch');
  const format = useFormat();
  const delay =
    latencyMs === undefined ? undefined : t('seconds', { value: format.fixed(latencyMs / 1000, 1) });
  return (
    <Popover position="bottom-start" withinPortal={false}>
      <Popover.Target>
        <button type="button" className={`${classes.chip} ${classes.chipButton}`}>
          {delay === undefined ? t('floor') : `${t('floor')} · ${delay}`}
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <strong>{t('floorTitle')}</strong>
        <p className={classes.explain}>
          {delay === undefined ? t('floorMeasuring') : t('floorText', { delay })}
        </p>
      </Popover.Dropdown>
    </Popover>
  );
}
