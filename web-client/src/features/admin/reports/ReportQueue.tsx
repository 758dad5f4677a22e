import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemCode } from '@/api/problem';
import { houseReports, type Wanted } from '@/api/reports';
import { Button } from '@/components/Button';
import { FormProblem } from '@/components/FormProblem';
import { CaseFile } from '@/components/review/CaseFile';
import { CaseList } from '@/components/review/CaseList';
import { useReports, useReview } from '@/components/review/useReview';
import { Skeleton } from '@/components/Skeleton';
import { History } from './History';
import { Measures } from './Measures';
import { QueueFilter } from './QueueFilter';
import page from '../admin.module.css';
import classes from './reports.module.css';

/** What people report to the house, and what becomes of it. */
export function ReportQueue() {
  const { t } = useTranslation('report');
  const [wanted, setWanted] = useState<Wanted>({ state: 'open' });
  const [chosen, setChosen] = useState<string>();
  const review = useReview(houseReports);
  const choose = (id: string | undefined) => {
    review.reset();
    setChosen(id);
  };
  return (
    <section className={page.section} aria-labelledby="reports-title">
      <h2 id="reports-title">{t('queue.title')}</h2>
      <p className={page.muted}>{t('queue.lead')}</p>
      <div className={classes.desk} data-open={chosen !== undefined || undefined}>
        <div className={classes.left}>
          <QueueFilter
            wanted={wanted}
            onChange={(next) => {
              setWanted(next);
              choose(undefined);
            }}
          />
          <Cases wanted={wanted} chosen={chosen} review={review} onChoose={choose} />
        </div>
        <div className={classes.right}>
          {chosen === undefined ? (
            <p className={page.muted}>{t('queue.pick')}</p>
          ) : (
            <>
              <Button
                className={classes.back}
                onClick={() => {
                  choose(undefined);
                }}
              >
                {t('queue.back')}
              </Button>
              <CaseFile
                key={chosen}
                desk={houseReports}
                id={chosen}
                review={review}
                more={(report) => (
                  <>
                    <Measures report={report} />
                    <History report={report} />
                  </>
                )}
              />
            </>
          )}
        </div>
      </div>
    </section>
  );
}

interface CasesProps {
  wanted: Wanted;
  chosen: string | undefined;
  review: ReturnType<typeof useReview>;
  onChoose: (id: string) => void;
}

function Cases({ wanted, chosen, review, onChoose }: CasesProps) {
  const { t } = useTranslation('report');
  const { t: admin } = useTranslation('admin');
  const reports = useReports(houseReports, wanted);
  const cases = reports.data?.pages.flatMap((each) => each.cases);
  if (cases === undefined)
    return reports.isError ? (
      <>
        <FormProblem code={problemCode(reports.error)} />
        <Button onClick={() => void reports.refetch()}>{admin('tryAgain')}</Button>
      </>
    ) : (
      <div role="status" aria-label={t('queue.loading')}>
        <Skeleton blockSize="84px" borderRadius="var(--radius-control)" />
      </div>
    );
  if (cases.length === 0)
    return <p className={page.muted}>{t(wanted.state === 'open' ? 'queue.none' : 'queue.noneResolved')}</p>;
  return (
    <>
      <p className={classes.keys}>{t('queue.keys')}</p>
      <CaseList label={t('queue.title')} cases={cases} chosen={chosen} review={review} onChoose={onChoose} />
      {reports.hasNextPage && (
        <Button busy={reports.isFetchingNextPage} onClick={() => void reports.fetchNextPage()}>
          {t('queue.more')}
        </Button>
      )}
    </>
  );
}
