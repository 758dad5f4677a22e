import { IconExternalLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './Studio.module.css';

/** The way to all figures. */
export function HealthLink() {
  const { t } = useTranslation('health');
  return (
    // A tab of its own: this one may be on air.
    <a className={classes.watch} href="/studio/health" target="_blank" rel="noreferrer">
      {t('details')}
      <IconExternalLink size={16} aria-hidden="true" />
    </a>
  );
}
