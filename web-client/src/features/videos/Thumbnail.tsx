import { useState } from 'react';
import type { Video } from '@/api/schema';
import { ChannelArt } from '@/components/ChannelArt';
import { clock } from '@/i18n/useFormat';
import classes from './videos.module.css';

/** A picture of the video, or its channel's art while there is none. */
export function Thumbnail({ video }: { video: Video }) {
  const [missing, setMissing] = useState(false);
  const url = missing ? undefined : video.thumbnailUrl;
  return (
    <div className={classes.picture}>
      {url === undefined ? (
        <ChannelArt slug={video.channel.slug} name={video.channel.title} />
      ) : (
        <img
          src={url}
          alt=""
          loading="lazy"
          decoding="async"
          className={classes.thumbnail}
          onError={() => {
            setMissing(true);
          }}
        />
      )}
      {video.state !== 'recording' && <span className={classes.duration}>{clock(video.durationMs)}</span>}
    </div>
  );
}
