import { useTranslation } from 'react-i18next';
import type { Video } from '@/api/schema';
import { ChannelArt } from '@/components/ChannelArt';
import { clock } from '@/i18n/useFormat';
import { useSteadyAddress } from './useSteadyAddress';
import classes from './videos.module.css';

/** A picture of the video on its channel's art, which is seen until there is one; and how long the video is. */
export function Thumbnail({ video }: { video: Video }) {
  const { t } = useTranslation('videos');
  const { address, onError } = useSteadyAddress(video.thumbnailUrl);
  const time = clock(video.durationMs);
  return (
    <div className={classes.picture}>
      <ChannelArt slug={video.channel.slug} name={video.channel.title} quiet />
      {address !== undefined && (
        <img
          key={address}
          src={address}
          alt=""
          loading="lazy"
          decoding="async"
          className={classes.thumbnail}
          onError={onError}
        />
      )}
      {video.state !== 'recording' && (
        <span className={classes.duration}>
          <span aria-hidden="true">{time}</span>
          <span className="sr-only">{t('length', { time })}</span>
        </span>
      )}
    </div>
  );
}
