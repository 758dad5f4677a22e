import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportCase } from '@/api/schema';
import { useAccount } from '@/hooks/useAccount';
import { useFormat } from '@/i18n/useFormat';
import { SeverityTag } from './SeverityTag';
import { useCaseKeys } from './useCaseKeys';
import type { Review } from './useReview';
import classes from './review.module.css';

interface CaseListProps {
  label: string;
  cases: ReportCase[];
  chosen: string | undefined;
  review: Review;
  onChoose: (id: string) => void;
}

/** What was reported, one button each; the arrows go from one to the next. */
export function CaseList({ label, cases, chosen, review, onChoose }: CaseListProps) {
  const list = useRef<HTMLUListElement>(null);
  const onKeyDown = useCaseKeys(list, cases, review);
  return (
    <ul ref={list} className={classes.list} aria-label={label} onKeyDown={onKeyDown}>
      {cases.map((one) => (
        <li key={one.id}>
          <button
            type="button"
            className={classes.item}
            data-case={one.id}
            aria-current={one.id === chosen || undefined}
            onClick={() => {
              onChoose(one.id);
            }}
          >
            <Item one={one} />
          </button>
        </li>
      ))}
    </ul>
  );
}

function Item({ one }: { one: ReportCase }) {
  const { t } = useTranslation('report');
  const me = useAccount()?.id;
  const format = useFormat();
  const worst = one.categories[0];
  const facts = [
    worst === undefined ? undefined : t(`categories.${worst.category}`),
    t('queue.reporters', { count: one.reporters }),
    one.channel,
    t('queue.since', { time: format.dateTime(Date.parse(one.at)) }),
    one.doubtful === true ? t('queue.doubtful') : undefined,
  ];
  return (
    <>
      <span className={classes.tags}>
        <SeverityTag severity={one.severity} />
        <span className={classes.kind}>{t(`kinds.${one.kind}`)}</span>
        {one.claim !== undefined && (
          <span className={classes.tag}>
            {one.claim.by.id === me ? t('queue.yours') : t('queue.claimedShort', { name: one.claim.by.name })}
          </span>
        )}
        {one.outcome !== undefined && <span className={classes.tag}>{t(`outcomes.${one.outcome}`)}</span>}
      </span>
      <bdi className={classes.subject}>{one.subject}</bdi>
      <span className={classes.facts}>{facts.filter((fact) => fact !== undefined).join(' · ')}</span>
    </>
  );
}
