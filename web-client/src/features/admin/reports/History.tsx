import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { actsAgainst } from '@/api/reports';
import type { ReportCase } from '@/api/schema';
import { AuditItem } from '../AuditItem';
import sanctions from '../sanctions.module.css';
import classes from './reports.module.css';

const SHOWN = 10;

/** What was done about the same person before, in the whole house. */
export function History({ report }: { report: ReportCase }) {
  const { t } = useTranslation('report');
  const { data } = useQuery({
    queryKey: ['admin', 'acts', report.about?.id],
    queryFn: () => actsAgainst(report),
    enabled: report.about !== undefined,
  });
  // What is done with reports is no act against anybody.
  const acts = data?.filter(({ action }) => !action.startsWith('report.')).slice(0, SHOWN);
  if (acts === undefined) return null;
  return (
    <section className={classes.part}>
      <h4>{t('file.history')}</h4>
      {acts.length === 0 && <p className={classes.keys}>{t('file.noHistory')}</p>}
      {acts.length > 0 && (
        <ul className={sanctions.list}>
          {acts.map((line) => (
            <AuditItem key={line.seq} line={line} />
          ))}
        </ul>
      )}
    </section>
  );
}
