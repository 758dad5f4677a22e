import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { problemCode } from '@/api/problem';
import type { ReviewDesk } from '@/api/reports';
import type { ReportCase } from '@/api/schema';
import { useAccount } from '@/hooks/useAccount';
import { useFormat } from '@/i18n/useFormat';
import { FactList } from '../FactList';
import { FormProblem } from '../FormProblem';
import { Skeleton } from '../Skeleton';
import { CaseActions } from './CaseActions';
import { EvidenceView } from './EvidenceView';
import { SeverityTag } from './SeverityTag';
import { Statements } from './Statements';
import { useFile, useLease, type Review } from './useReview';
import classes from './review.module.css';

interface CaseFileProps {
  desk: ReviewDesk;
  id: string;
  review: Review;
  /** What else there is to see and do about it. */
  more?: (report: ReportCase) => ReactNode;
}

/** All that is known of one report, and what to do with it. */
export function CaseFile({ desk, id, review, more }: CaseFileProps) {
  const { t } = useTranslation('report');
  const { data, error } = useFile(desk, id);
  const me = useAccount()?.id;
  const title = useRef<HTMLHeadingElement>(null);
  const known = data !== undefined;
  useLease(desk, id, data?.report.claim !== undefined && data.report.claim.by.id === me);
  useEffect(() => {
    if (known) title.current?.focus();
  }, [id, known]);
  if (data === undefined)
    return error === null ? (
      <Skeleton blockSize="240px" borderRadius="var(--radius-card)" />
    ) : (
      <FormProblem code={problemCode(error)} />
    );
  const { report, evidence, statements } = data;
  return (
    <article className={classes.file}>
      <header className={classes.fileHead}>
        <span className={classes.tags}>
          <SeverityTag severity={report.severity} />
          <span className={classes.kind}>{t(`kinds.${report.kind}`)}</span>
        </span>
        <h3 ref={title} tabIndex={-1} dir="auto">
          {report.subject}
        </h3>
      </header>
      <Facts report={report} />
      <CaseActions report={report} review={review} mine={report.claim?.by.id === me} />
      <EvidenceView kind={report.kind} evidence={evidence} />
      <Statements statements={statements} />
      {more?.(report)}
    </article>
  );
}

function Facts({ report }: { report: ReportCase }) {
  const { t } = useTranslation('report');
  const format = useFormat();
  return (
    <>
      <FactList
        facts={[
          { name: t('file.about'), value: report.about?.name ?? t('file.nobody') },
          { name: t('file.by'), value: t('queue.reporters', { count: report.reporters }) },
          { name: t('file.when'), value: format.dateTime(Date.parse(report.at)) },
        ]}
      />
      {report.channel !== undefined && (
        <p className={classes.facts}>
          {t('file.where')}: <Link to={placeOf(report)}>{report.channel}</Link>
        </p>
      )}
    </>
  );
}

function placeOf({ kind, channel = '', targetId }: ReportCase): string {
  return kind === 'video' ? `/c/${channel}/videos/${targetId}` : `/c/${channel}`;
}
