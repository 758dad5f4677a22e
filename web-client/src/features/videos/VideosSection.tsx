import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { problemCode } from '@/api/problem';
import type { Video } from '@/api/schema';
import { Button } from '@/components/Button';
import { Skeleton } from '@/components/Skeleton';
import { useFormat } from '@/i18n/useFormat';
import { useVideos } from './queries';
import { VideoCard } from './VideoCard';
import classes from './videos.module.css';

const SKELETONS = 4;
/** Somebody who came to see what is live need not load hundreds of pictures. */
const FIRST = 12;

/** The broadcasts of a channel that can be watched again. */
export function VideosSection({ slug }: { slug: string }) {
  const videos = useVideos(slug);
  if (videos.data !== undefined)
    return (
      <Section>
        <Cards videos={videos.data} />
      </Section>
    );
  if (!videos.isError) {
    return (
      <Section busy>
        <Skeletons />
      </Section>
    );
  }
  // The player above says that there is no such channel; once is enough.
  if (problemCode(videos.error) === 'channel-not-found') return null;
  return (
    <Section>
      <Failed onRetry={() => void videos.refetch()} />
    </Section>
  );
}

function Section({ busy, children }: { busy?: boolean; children: ReactNode }) {
  const { t } = useTranslation('videos');
  const id = useId();
  return (
    <section className={classes.section} aria-labelledby={id} aria-busy={busy}>
      <h2 id={id} className={classes.heading}>
        {t('title')}
      </h2>
      {children}
    </section>
  );
}

function Cards({ videos }: { videos: Video[] }) {
  const { t } = useTranslation('videos');
  const format = useFormat();
  const [all, setAll] = useState(false);
  if (videos.length === 0) return <p className={classes.empty}>{t('empty')}</p>;
  return (
    <>
      <ul className={classes.grid}>
        {videos.slice(0, all ? undefined : FIRST).map((video) => (
          <li key={video.id}>
            <VideoCard video={video} />
          </li>
        ))}
      </ul>
      {!all && videos.length > FIRST && (
        <Button
          className={classes.more}
          onClick={() => {
            setAll(true);
          }}
        >
          {t('all', { shown: format.count(videos.length) })}
        </Button>
      )}
    </>
  );
}

function Skeletons() {
  const { t } = useTranslation('videos');
  return (
    <div className={classes.grid}>
      <p className="sr-only">{t('loading')}</p>
      {Array.from({ length: SKELETONS }, (_, i) => (
        <div key={i} className={classes.card}>
          <Skeleton aspectRatio="16 / 9" borderRadius="var(--radius-card)" />
          <Skeleton inlineSize="80%" blockSize="22px" />
          <Skeleton inlineSize="40%" blockSize="18px" />
        </div>
      ))}
    </div>
  );
}

function Failed({ onRetry }: { onRetry: () => void }) {
  const { t } = useTranslation('videos');
  return (
    <div className={classes.failed} role="alert">
      <p className={classes.empty}>{t('loadFailed')}</p>
      <Button onClick={onRetry}>{t('tryAgain')}</Button>
    </div>
  );
}
