import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportCase } from '@/api/schema';
import { useFormat } from '@/i18n/useFormat';
import { Button } from '../Button';
import { FormProblem } from '../FormProblem';
import { ResolveDialog } from './ResolveDialog';
import type { Review } from './useReview';
import classes from './review.module.css';

interface CaseActionsProps {
  report: ReportCase;
  review: Review;
  mine: boolean;
}

/** Whose it is, and what can be done with it. */
export function CaseActions({ report, review, mine }: CaseActionsProps) {
  const { t } = useTranslation('report');
  const [answering, setAnswering] = useState(false);
  const { id, claim } = report;
  if (report.outcome !== undefined) return <Resolved report={report} />;
  const others = claim !== undefined && !mine;
  return (
    <div className={classes.actionsBox}>
      <Holder report={report} review={review} mine={mine} />
      <div className={classes.actions}>
        {claim === undefined && (
          <Button
            busy={review.busy === 'claim'}
            aria-keyshortcuts="c"
            onClick={() => {
              review.act({ kind: 'claim', id });
            }}
          >
            {t('file.claim')}
          </Button>
        )}
        {mine && (
          <Button
            busy={review.busy === 'release'}
            aria-keyshortcuts="r"
            onClick={() => {
              review.act({ kind: 'release', id });
            }}
          >
            {t('file.release')}
          </Button>
        )}
        {!others && (
          <Button
            tone="accent"
            onClick={() => {
              setAnswering(true);
            }}
          >
            {t('file.resolve')}
          </Button>
        )}
      </div>
      {answering && (
        <ResolveDialog
          report={report}
          review={review}
          onClose={() => {
            setAnswering(false);
          }}
        />
      )}
    </div>
  );
}

function Holder({ report: { claim }, review, mine }: CaseActionsProps) {
  const { t } = useTranslation('report');
  const format = useFormat();
  const until = claim === undefined ? '' : format.shortTime(Date.parse(claim.until));
  return (
    <>
      <div role="status">
        {claim !== undefined && (
          <p>
            {mine
              ? t('file.claimed', { time: until })
              : t('file.claimedBy', { name: claim.by.name, time: until })}
          </p>
        )}
        {claim === undefined && review.holder !== undefined && (
          <p>{t('file.claimedNow', { name: review.holder })}</p>
        )}
      </div>
      {review.holder === undefined && <FormProblem code={review.problem} />}
    </>
  );
}

function Resolved({ report }: { report: ReportCase }) {
  const { t } = useTranslation('report');
  const format = useFormat();
  const { outcome, resolvedBy, resolvedAt, answer } = report;
  if (outcome === undefined || resolvedAt === undefined) return null;
  const facts = { outcome: t(`outcomes.${outcome}`), time: format.dateTime(Date.parse(resolvedAt)) };
  return (
    <div className={classes.actionsBox} role="status">
      <p>
        {resolvedBy === undefined
          ? t('file.resolvedUnknown', facts)
          : t('file.resolved', { ...facts, name: resolvedBy.name })}
      </p>
      {answer !== undefined && <p dir="auto">{answer}</p>}
    </div>
  );
}
