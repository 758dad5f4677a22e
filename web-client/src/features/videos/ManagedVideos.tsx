import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Video } from '@/api/schema';
import { ButtonLink } from '@/components/Button';
import { DeleteDialog } from './DeleteDialog';
import { ManagedVideo } from './ManagedVideo';
import classes from './manage.module.css';

/** The list, and what stands in its place when it is `empty`. */
export function ManagedVideos({ videos, empty }: { videos: Video[]; empty: ReactNode }) {
  const { t } = useTranslation('videos');
  const [asked, setAsked] = useState<Video>();
  const [deleted, setDeleted] = useState<Video>();
  const top = useRef<HTMLDivElement>(null);

  // The button that had the focus went with its video.
  useEffect(() => {
    if (deleted !== undefined) top.current?.focus();
  }, [deleted]);

  return (
    <div ref={top} tabIndex={-1} className={videos.length > 0 ? classes.page : classes.bare}>
      <p className={deleted === undefined ? 'sr-only' : classes.deleted} role="status">
        {deleted !== undefined && t('deleted', { title: deleted.title })}
      </p>
      {videos.length === 0 ? (
        empty
      ) : (
        <>
          <header className={classes.head}>
            <h1>{t('manageTitle')}</h1>
            <ButtonLink to="/studio">{t('toStudio')}</ButtonLink>
          </header>
          <ul className={classes.list}>
            {videos.map((video) => (
              <li key={video.id}>
                <ManagedVideo video={video} onDelete={setAsked} />
              </li>
            ))}
          </ul>
        </>
      )}
      {asked !== undefined && (
        <DeleteDialog
          key={asked.id}
          video={asked}
          onClose={() => {
            setAsked(undefined);
          }}
          onDeleted={() => {
            setAsked(undefined);
            setDeleted(asked);
          }}
        />
      )}
    </div>
  );
}
