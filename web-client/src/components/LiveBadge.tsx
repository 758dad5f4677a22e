import { useTranslation } from 'react-i18next';
import classes from './LiveBadge.module.css';

/** The only thing in the house that blinks; quiet, it says that the show is live and what one sees is not. */
export function LiveBadge({ quiet = false }: { quiet?: boolean }) {
  const { t } = useTranslation();
  return (
    <span className={classes.badge} data-quiet={quiet || undefined}>
      <span className={classes.dot} />
      {t('live')}
    </span>
  );
}
