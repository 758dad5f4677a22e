import { IconChevronDown } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemCode } from '@/api/problem';
import { restreamsOf } from '@/api/restreams';
import { Button } from '@/components/Button';
import { FormProblem } from '@/components/FormProblem';
import { Skeleton } from '@/components/Skeleton';
import studio from '../Studio.module.css';
import { RestreamForm } from './RestreamForm';
import { RestreamItem } from './RestreamItem';
import classes from './restream.module.css';

const ON_AIR_MS = 2_000;

/** Other services that the stream is sent on to, and how that goes. */
export function RestreamPanel({ slug, onAir }: { slug: string; onAir: boolean }) {
  const { t } = useTranslation('restreams');
  const client = useQueryClient();
  const [adding, setAdding] = useState(false);
  const queryKey = ['restreams', slug];
  const targets = useQuery({
    queryKey,
    queryFn: () => restreamsOf(slug),
    refetchInterval: onAir ? ON_AIR_MS : false,
  });
  const refresh = () => client.invalidateQueries({ queryKey });
  return (
    <details className={studio.fold}>
      <summary className={studio.summary}>
        {t('title')}
        <IconChevronDown size={18} aria-hidden="true" />
      </summary>
      <div className={studio.folded}>
        {targets.isPending && <Skeleton blockSize="64px" borderRadius="var(--radius-control)" />}
        {targets.isError && (
          <>
            <FormProblem code={problemCode(targets.error)} />
            <Button onClick={() => void targets.refetch()}>{t('tryAgain')}</Button>
          </>
        )}
        {targets.data?.length === 0 && <p className={studio.note}>{t('empty')}</p>}
        {targets.data !== undefined && targets.data.length > 0 && (
          <ul className={classes.list}>
            {targets.data.map((target) => (
              <RestreamItem key={target.id} slug={slug} target={target} onAir={onAir} onChanged={refresh} />
            ))}
          </ul>
        )}
        {adding && (
          <RestreamForm
            slug={slug}
            onDone={() => {
              setAdding(false);
              void refresh();
            }}
          />
        )}
        {!adding && targets.data !== undefined && (
          <Button
            onClick={() => {
              setAdding(true);
            }}
          >
            {t('add')}
          </Button>
        )}
      </div>
    </details>
  );
}
