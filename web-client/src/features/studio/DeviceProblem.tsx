import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/Button';
import type { LocalMediaState } from '@/media/types';
import { browserFamily } from './browserFamily';
import classes from './DeviceProblem.module.css';

interface DeviceProblemProps {
  failure: NonNullable<LocalMediaState['failure']>;
  onRetry: () => void;
}

/** Why a device does not work and how to get it back, in the words of the browser at hand. */
export function DeviceProblem({ failure, onRetry }: DeviceProblemProps) {
  const { t } = useTranslation('studio');
  const { device, reason } = failure;
  if (reason === 'cancelled') return null;
  const name = t(`devices.${device}`);
  return (
    <div className={classes.problem} role="alert">
      <IconAlertTriangle size={20} className={classes.icon} aria-hidden="true" />
      <div className={classes.words}>
        <p className={classes.what}>{t(`failures.${reason}`, { device: name })}</p>
        <p className={classes.how}>
          {reason === 'permission-denied'
            ? t(`permissionHints.${browserFamily(navigator.userAgent)}`)
            : t(`remedies.${reason}`, { device: name })}
        </p>
      </div>
      <Button onClick={onRetry}>{t('tryAgain')}</Button>
    </div>
  );
}
