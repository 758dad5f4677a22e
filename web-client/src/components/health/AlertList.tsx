import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/components/IconButton';
import { SeverityIcon, type Found } from './FindingList';
import classes from './AlertList.module.css';

interface AlertListProps<T extends Found> {
  alerts: T[];
  onDismiss: (alert: T) => void;
  /** Where there is more about it. */
  more?: ReactNode;
}

/** What is wrong with a broadcast, seen wherever the page is scrolled to until it is over or put aside. */
export function AlertList<T extends Found>({ alerts, onDismiss, more }: AlertListProps<T>) {
  const { t } = useTranslation('health');
  if (alerts.length === 0) return null;
  return (
    <ul className={classes.alerts} aria-label={t('alerts.title')}>
      {alerts.map((alert) => (
        <li key={alert.code} data-severity={alert.severity}>
          <SeverityIcon severity={alert.severity} />
          <p>
            <strong>{t(`names.${alert.code}`)}</strong> {t(`advice.${alert.code}`)} {more}
          </p>
          <IconButton
            label={`${t('alerts.dismiss')}: ${t(`names.${alert.code}`)}`}
            icon={<IconX size={18} />}
            onClick={() => {
              onDismiss(alert);
            }}
          />
        </li>
      ))}
    </ul>
  );
}
