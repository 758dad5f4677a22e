import { useTranslation } from 'react-i18next';
import type { ReportStatement } from '@/api/schema';
import { useFormat } from '@/i18n/useFormat';
import classes from './review.module.css';

const MOST = 100;

/** What people say of it; who they are is shown to those only who may know. */
export function Statements({ statements }: { statements: ReportStatement[] }) {
  const { t } = useTranslation('report');
  return (
    <section className={classes.part}>
      <h4>{t('file.statements')}</h4>
      <ul className={classes.statements}>
        {statements.map((one) => (
          <Statement key={`${one.at} ${one.reporter?.id ?? ''} ${one.text}`} one={one} />
        ))}
      </ul>
      {statements.length === MOST && <p className={classes.facts}>{t('file.first', { count: MOST })}</p>}
    </section>
  );
}

function Statement({ one: { category, text, at, reporter } }: { one: ReportStatement }) {
  const { t } = useTranslation('report');
  const format = useFormat();
  return (
    <li>
      <strong>{t(`categories.${category}`)}</strong>
      <p dir="auto">{text === '' ? <span className={classes.facts}>{t('file.noWords')}</span> : text}</p>
      <p className={classes.facts}>
        {reporter !== undefined && (
          <>
            <bdi>{reporter.name}</bdi>
            {' · '}
            {reporter.judged > 0 && (
              <>
                {t('file.record', { rejected: reporter.rejected, judged: reporter.judged })}
                {' · '}
              </>
            )}
          </>
        )}
        {format.dateTime(Date.parse(at))}
      </p>
    </li>
  );
}
