import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { problemCode } from '@/api/problem';
import { Button } from '@/components/Button';
import { FormProblem } from '@/components/FormProblem';
import { Skeleton } from '@/components/Skeleton';
import page from '../admin.module.css';
import sanctions from '../sanctions.module.css';

interface ItemListProps<P, I> {
  label: string;
  /** What is said when there is none. */
  none: string;
  found: UseInfiniteQueryResult<InfiniteData<P>>;
  items: (page: P) => readonly I[];
  children: (item: I) => ReactNode;
}

/** A list that comes in pages: while it loads, when it can't, when it is empty, and its items. */
export function ItemList<P, I>({ label, none, found, items, children }: ItemListProps<P, I>) {
  const { t } = useTranslation('admin');
  const all = found.data?.pages.flatMap(items);
  return (
    <>
      {found.isPending && <Skeleton blockSize="192px" borderRadius="var(--radius-control)" />}
      {found.isError && (
        <div className={sanctions.failed}>
          <FormProblem code={problemCode(found.error)} />
          <Button onClick={() => void found.refetch()}>{t('tryAgain')}</Button>
        </div>
      )}
      {all?.length === 0 && <p className={page.muted}>{none}</p>}
      {all !== undefined && all.length > 0 && (
        <ul className={sanctions.list} aria-label={label}>
          {all.map(children)}
        </ul>
      )}
      {found.hasNextPage && (
        <Button busy={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {t('lists.more')}
        </Button>
      )}
    </>
  );
}
