import { useTranslation } from 'react-i18next';
import type { ReportCase } from '@/api/schema';
import classes from './review.module.css';

export function SeverityTag({ severity }: Pick<ReportCase, 'severity'>) {
  const { t } = useTranslation('report');
  return (
    <span className={classes.severity} data-severity={severity}>
      {t(`severity.${severity}`)}
    </span>
  );
}
