import { useTranslation } from 'react-i18next';
import type { Video } from '@/api/schema';
import classes from './videos.module.css';

/** What is out of the ordinary about a recording, if anything. */
export function StateNote({ video }: { video: Video }) {
  const { t } = useTranslation('videos');
  if (video.takenDown !== undefined) {
    return <span className={classes.incomplete}>{t('takenDown', { reason: video.takenDown })}</span>;
  }
  switch (video.state) {
    case 'recording':
      return <span className={classes.recording}>{t('recording')}</span>;
    case 'incomplete':
      return <span className={classes.incomplete}>{t(`stopped.${video.stopped ?? 'unknown'}`)}</span>;
    case 'ready':
      return null;
  }
}

/** Who may see it, where that is not everybody. */
export function VisibilityNote({ visibility }: Pick<Video, 'visibility'>) {
  const { t } = useTranslation('access');
  return visibility === 'public' ? null : <span>{t(`visibility.${visibility}`)}</span>;
}
