import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { ownReports } from '@/api/reports';
import type { OwnReport } from '@/api/schema';
import { ownReportsKey } from '@/components/report/keys';
import { Section } from '@/components/Section';
import { useFormat } from '@/i18n/useFormat';
import { Arriving } from './Arriving';
import classes from './settings.module.css';

/** What one has reported, and what became of it. */
export function ReportsSection() {
  const { t } = useTranslation('report');
  const { data, error, refetch } = useQuery({ queryKey: ownReportsKey, queryFn: ownReports });
  const here = useRef<HTMLDivElement>(null);
  const wanted = useLocation().hash === '#reports';
  const known = data !== undefined;
  useEffect(() => {
    if (wanted && known) here.current?.scrollIntoView();
  }, [wanted, known]);
  return (
    <div ref={here} id="reports">
      <Section title={t('own.title')} lead={t('own.lead')}>
        {data === undefined && <Arriving error={error} onRetry={() => void refetch()} />}
        {data?.length === 0 && <p className={classes.muted}>{t('own.none')}</p>}
        {data !== undefined && data.length > 0 && (
          <ul className={classes.list}>
            {data.map((report) => (
              <Item key={report.id} report={report} />
            ))}
          </ul>
        )}
      </Section>
    </div>
  );
}

function Item({ report }: { report: OwnReport }) {
  const { t } = useTranslation('report');
  const format = useFormat();
  const { kind, subject, category, at, state, outcome, answer, channel } = report;
  const facts = [
    t(`categories.${category}`),
    channel,
    t('own.at', { time: format.dateTime(Date.parse(at)) }),
    outcome === undefined ? undefined : t(`outcomes.${outcome}`),
  ];
  return (
    <li className={classes.item}>
      <div>
        <strong dir="auto">{t('own.line', { kind: t(`kinds.${kind}`), subject })}</strong>
        <p className={classes.muted}>{facts.filter((fact) => fact !== undefined).join(' · ')}</p>
        {answer !== undefined && <p dir="auto">{t('own.answer', { text: answer })}</p>}
      </div>
      <span className={classes.tag}>{t(`own.states.${state}`)}</span>
    </li>
  );
}
