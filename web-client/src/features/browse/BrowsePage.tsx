import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { browse } from '@/api/channels';
import { problemCode } from '@/api/problem';
import { Button } from '@/components/Button';
import { ChannelGrid } from '@/components/ChannelGrid';
import { Notice } from '@/components/Notice';
import { Skeleton } from '@/components/Skeleton';
import { useDocumentTitle } from '@/hooks/useDocumentTitle';
import { useProblemText } from '@/hooks/useProblemText';
import { CategoryBar } from './CategoryBar';
import { SearchBox } from './SearchBox';
import { useWanted } from './useWanted';
import classes from './browse.module.css';

const SKELETONS = 8;

/** All channels, to look through: by words, by category, by tag. */
export function BrowsePage() {
  const { t } = useTranslation('browse');
  const { wanted, want } = useWanted();
  const { category, q, tag } = wanted;
  const found = useInfiniteQuery({
    queryKey: ['browse', category, q, tag],
    queryFn: ({ pageParam, signal }) => browse(wanted, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
    staleTime: 10_000,
  });
  useDocumentTitle(t('title'));
  const entries = found.data?.pages.flatMap((page) => page.channels);

  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1>{t('title')}</h1>
        <SearchBox
          text={q ?? ''}
          onSearch={(text) => {
            want({ q: text }, true);
          }}
        />
      </header>
      <CategoryBar
        chosen={category}
        onChoose={(next) => {
          want({ category: next });
        }}
      />
      {tag !== undefined && (
        <p className={classes.tag}>
          {t('withTag', { tag: `#${tag}` })}
          <Button
            tone="plain"
            onClick={() => {
              want({ tag: undefined });
            }}
          >
            {t('dropTag')}
          </Button>
        </p>
      )}
      <p className="sr-only" role="status">
        {entries !== undefined && t('found', { count: entries.length })}
      </p>
      {entries === undefined && found.isPending && <Skeletons />}
      {found.isError && entries === undefined && (
        <Failed code={problemCode(found.error)} onRetry={() => void found.refetch()} />
      )}
      {entries?.length === 0 && (
        <Nothing
          narrowed={category !== undefined || q !== undefined || tag !== undefined}
          onAll={() => {
            want({ category: undefined, q: undefined, tag: undefined });
          }}
        />
      )}
      {entries !== undefined && entries.length > 0 && <ChannelGrid entries={entries} />}
      {found.isFetchNextPageError && <MoreFailed code={problemCode(found.error)} />}
      {found.hasNextPage && (
        <Button
          className={classes.more}
          busy={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          {t('more')}
        </Button>
      )}
    </div>
  );
}

function Nothing({ narrowed, onAll }: { narrowed: boolean; onAll: () => void }) {
  const { t } = useTranslation('browse');
  return (
    <div className={classes.centre}>
      <Notice
        title={t(narrowed ? 'nothingTitle' : 'emptyTitle')}
        actions={narrowed ? <Button onClick={onAll}>{t('showAll')}</Button> : undefined}
      >
        {t(narrowed ? 'nothingText' : 'emptyText')}
      </Notice>
    </div>
  );
}

function Failed({ code, onRetry }: { code: string; onRetry: () => void }) {
  const { t } = useTranslation('browse');
  const text = useProblemText(code);
  return (
    <div className={classes.centre}>
      <Notice urgent title={t('failedTitle')} actions={<Button onClick={onRetry}>{t('tryAgain')}</Button>}>
        {text}
      </Notice>
    </div>
  );
}

function MoreFailed({ code }: { code: string }) {
  const text = useProblemText(code);
  return (
    <p className={classes.problem} role="alert">
      {text}
    </p>
  );
}

function Skeletons() {
  const { t } = useTranslation('browse');
  return (
    <div className={classes.skeletons} aria-busy="true">
      <p className="sr-only">{t('loading')}</p>
      {Array.from({ length: SKELETONS }, (_, i) => (
        <div key={i} className={classes.skeleton}>
          <Skeleton aspectRatio="16 / 9" borderRadius="var(--radius-card)" />
          <Skeleton inlineSize="80%" blockSize="22px" />
          <Skeleton inlineSize="50%" blockSize="18px" />
        </div>
      ))}
    </div>
  );
}
