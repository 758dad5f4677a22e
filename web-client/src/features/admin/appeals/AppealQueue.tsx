import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { houseAppeals } from '@/api/houseAppeals';
import { problemCode } from '@/api/problem';
import { Button } from '@/components/Button';
import { FormProblem } from '@/components/FormProblem';
import { Skeleton } from '@/components/Skeleton';
import { appealsKey } from '../queries';
import { AppealCase } from './AppealCase';
import page from '../admin.module.css';
import classes from './appeals.module.css';

/** What people say against what the house did to them, and what becomes of it. */
export function AppealQueue() {
  const { t } = useTranslation('admin');
  const { data, isError, error, refetch } = useQuery({ queryKey: appealsKey, queryFn: houseAppeals });
  return (
    <section className={page.section} aria-labelledby="appeals-title">
      <h2 id="appeals-title">{t('appeals.title')}</h2>
      <p className={page.muted}>{t('appeals.lead')}</p>
      {data === undefined && !isError && (
        <div role="status" aria-label={t('appeals.loading')}>
          <Skeleton blockSize="160px" borderRadius="var(--radius-card)" />
        </div>
      )}
      {isError && (
        <div className={classes.failed}>
          <FormProblem code={problemCode(error)} />
          <Button onClick={() => void refetch()}>{t('tryAgain')}</Button>
        </div>
      )}
      {data?.length === 0 && <p className={page.muted}>{t('appeals.none')}</p>}
      {data !== undefined && data.length > 0 && (
        <ul className={classes.list} aria-labelledby="appeals-title">
          {data.map((appeal) => (
            <AppealCase key={appeal.id} appeal={appeal} />
          ))}
        </ul>
      )}
    </section>
  );
}
