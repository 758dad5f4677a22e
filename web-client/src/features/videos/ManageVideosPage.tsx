import { useTranslation } from 'react-i18next';
import { Button, ButtonLink } from '@/components/Button';
import { NoticePage } from '@/components/NoticePage';
import { Skeleton } from '@/components/Skeleton';
import { useDocumentTitle } from '@/hooks/useDocumentTitle';
import { useMyChannel } from '@/hooks/useMyChannel';
import { ManagedVideos } from './ManagedVideos';
import { useVideos } from './queries';
import classes from './manage.module.css';

/** The owner's recordings. */
export function ManageVideosPage() {
  const { t } = useTranslation('videos');
  const channel = useMyChannel();
  useDocumentTitle(t('manageTitle'));
  if (channel.data === null) return <Empty />;
  if (channel.data !== undefined) return <List slug={channel.data.slug} />;
  return channel.isError ? <Failed onRetry={() => void channel.refetch()} /> : <Loading />;
}

function List({ slug }: { slug: string }) {
  const videos = useVideos(slug);
  if (videos.data === undefined) {
    return videos.isError ? <Failed onRetry={() => void videos.refetch()} /> : <Loading />;
  }
  return <ManagedVideos videos={videos.data} empty={<Empty />} />;
}

function Empty() {
  const { t } = useTranslation('videos');
  return (
    <NoticePage title={t('noneTitle')} actions={<ButtonLink to="/studio">{t('toStudio')}</ButtonLink>}>
      {t('noneText')}
    </NoticePage>
  );
}

function Failed({ onRetry }: { onRetry: () => void }) {
  const { t } = useTranslation('videos');
  return (
    <NoticePage urgent title={t('loadFailed')} actions={<Button onClick={onRetry}>{t('tryAgain')}</Button>} />
  );
}

function Loading() {
  const { t } = useTranslation('videos');
  return (
    <div className={classes.page} aria-busy="true">
      <h1 className="sr-only">{t('loading')}</h1>
      {[0, 1, 2].map((i) => (
        <Skeleton key={i} blockSize="146px" borderRadius="var(--radius-card)" />
      ))}
    </div>
  );
}
