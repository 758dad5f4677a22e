import { Link } from 'react-router';
import type { Video } from '@/api/schema';
import { useFormat } from '@/i18n/useFormat';
import { StateNote, VisibilityNote } from './StateNote';
import { Thumbnail } from './Thumbnail';
import classes from './videos.module.css';

export function VideoCard({ video }: { video: Video }) {
  const format = useFormat();
  return (
    <article className={classes.card}>
      <Thumbnail video={video} />
      <h3 className={classes.title}>
        <Link to={`/c/${video.channel.slug}/videos/${video.id}`} className={classes.cover}>
          {video.title}
        </Link>
      </h3>
      <p className={classes.facts}>
        <time dateTime={video.startedAt}>{format.date(Date.parse(video.startedAt))}</time>
        <VisibilityNote visibility={video.visibility} />
        <StateNote video={video} />
      </p>
    </article>
  );
}
