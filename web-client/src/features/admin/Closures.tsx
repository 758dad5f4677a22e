import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { problemCode } from '@/api/problem';
import { closures } from '@/api/sanctions';
import type { Closing } from '@/api/schema';
import { Button } from '@/components/Button';
import { FormProblem } from '@/components/FormProblem';
import { Skeleton } from '@/components/Skeleton';
import { useFormat } from '@/i18n/useFormat';
import { ReopenButton } from './ReopenButton';
import { closuresKey } from './queries';
import page from './admin.module.css';
import classes from './sanctions.module.css';

/** What is taken down and suspended now, and the way back. */
export function Closures() {
  const { t } = useTranslation('admin');
  const { data, isPending, isError, error, refetch } = useQuery({ queryKey: closuresKey, queryFn: closures });
  return (
    <section className={page.section} aria-labelledby="closures-title">
      <h2 id="closures-title">{t('closures.title')}</h2>
      {isPending && <Skeleton blockSize="48px" borderRadius="var(--radius-control)" />}
      {isError && (
        <div className={classes.failed}>
          <FormProblem code={problemCode(error)} />
          <Button onClick={() => void refetch()}>{t('tryAgain')}</Button>
        </div>
      )}
      {data?.length === 0 && <p className={page.muted}>{t('closures.none')}</p>}
      {data !== undefined && data.length > 0 && (
        <ul className={classes.list} aria-labelledby="closures-title">
          {data.map((closing) => (
            <Item key={`${closing.cause} ${closing.channel} ${closing.streamId ?? ''}`} closing={closing} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Item({ closing }: { closing: Closing }) {
  const { t } = useTranslation('admin');
  const format = useFormat();
  const facts = [
    t(`closures.causes.${closing.cause}`),
    t('closures.since', { time: format.dateTime(Date.parse(closing.at)) }),
    closing.until === undefined
      ? undefined
      : t('closures.until', { time: format.dateTime(Date.parse(closing.until)) }),
  ];
  return (
    <li>
      <div className={classes.what}>
        <strong>
          <Link to={`/c/${closing.channel}`}>{closing.title}</Link>
        </strong>
        <p>{closing.reason}</p>
        <p className={classes.facts}>{facts.filter((fact) => fact !== undefined).join(' · ')}</p>
      </div>
      <ReopenButton closing={closing} title={closing.title} />
    </li>
  );
}
