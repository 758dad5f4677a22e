import { useTranslation } from 'react-i18next';
import { clock } from '@/i18n/useFormat';
import classes from './player.module.css';

/** Where one is in a replay, and how long it is (ms). */
export function TimeDisplay({ position, duration }: { position: number; duration: number }) {
  const { t } = useTranslation('player');
  const [at, of] = [clock(position), clock(duration)];
  return (
    <span className={classes.time}>
      <span aria-hidden="true">
        {at} / {of}
      </span>
      <span className="sr-only">{t('timeOf', { at, of })}</span>
    </span>
  );
}
