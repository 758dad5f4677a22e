import { useTranslation } from 'react-i18next';
import { Button } from '@/components/Button';
import { Skeleton } from '@/components/Skeleton';
import { useVideos } from './queries';
import { VideoCard } from './VideoCard';
import classes from './videos.module.css';

const SKELETONS = 4;

/** The broadcasts of a channel that can be watched again. */
export function VideosSection({ slug }: { slug: string }) {
  const { t } = useTranslation('videos');
  const videos = useVideos(slug);
  // a channel that isn't there has been told of already
  if (videos.data === undefined && videos.isError) return <Failed onRetry={() => void videos.refetch()} />;
  return (
    <section className={classes.section} aria-labelledby="videos" aria-busy={videos.data === undefined}>
      <h2 id="videos" className={classes.heading}>
        {t('title')}
      </h2>
      {videos.data?.length === 0 ? (
        <p className={classes.empty}>{t('empty')}</p>
      ) : (
        <ul className={classes.grid}>
          {videos.data === undefined
            ? Array.from({ length: SKELETONS }, (_, i) => <CardSkeleton key={i} />)
            : videos.data.map((video) => (
                <li key={video.id}>
                  <VideoCard video={video} />
                </li>
              ))}
        </ul>
      )}
    </section>
  );
}

function CardSkeleton() {
  return (
    <li className={classes.card}>
      <Skeleton aspectRatio="16 / 9" borderRadius="var(--radius-card)" />
      <Skeleton inlineSize="80%" blockSize="22px" />
      <Skeleton inlineSize="40%" blockSize="18px" />
    </li>
  );
}

function Failed({ onRetry }: { onRetry: () => void }) {
  const { t } = useTranslation('videos');
  return (
    <section className={classes.section} role="alert">
      <h2 className={classes.heading}>{t('title')}</h2>
      <p className={classes.empty}>{t('loadFailed')}</p>
      <div>
        <Button onClick={onRetry}>{t('tryAgain')}</Button>
      </div>
    </section>
  );
}
