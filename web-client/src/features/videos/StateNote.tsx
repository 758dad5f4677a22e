import { useTranslation } from 'react-i18next';
import type { Video } from '@/api/schema';
import classes from './videos.module.css';

/** What is out of the ordinary about a video, if anything. */
export function StateNote({ video }: { video: Video }) {
  const { t } = useTranslation('videos');
  if (video.state === 'recording') return <span className={classes.recording}>{t('recording')}</span>;
  if (video.state === 'incomplete') {
    return <span className={classes.incomplete}>{t(`stopped.${video.stopped ?? 'unknown'}`)}</span>;
  }
  return video.visibility === 'public' ? null : <span>{t(`visibility.${video.visibility}`)}</span>;
}
