import { useTranslation } from 'react-i18next';
import classes from './LiveBadge.module.css';

/** The only thing in the house that blinks. */
export function LiveBadge() {
  const { t } = useTranslation();
  return (
    <span className={classes.badge}>
      <span className={classes.dot} />
      {t('live')}
    </span>
  );
}
