import { useTranslation } from 'react-i18next';
import { Button } from '@/components/Button';
import type { Countdown } from './useCountdown';
import classes from './Preview.module.css';

export function CountdownOverlay({ countdown }: { countdown: Countdown }) {
  const { t } = useTranslation('studio');
  if (countdown.seconds === undefined) return null;
  return (
    <div className={classes.countdown}>
      <p key={countdown.seconds} className={classes.number} role="timer" aria-live="assertive">
        {countdown.seconds}
      </p>
      <Button onClick={countdown.cancel} autoFocus>
        {t('cancelCountdown')}
      </Button>
    </div>
  );
}
