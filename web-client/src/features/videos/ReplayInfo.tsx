import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Video } from '@/api/schema';
import { ButtonLink } from '@/components/Button';
import { ShowChat } from '@/components/house/HouseButtons';
import type { House } from '@/components/house/useHouse';
import { ReportButton } from '@/components/report/ReportButton';
import { Avatar } from '@/components/ChannelArt';
import { useOwns } from '@/hooks/useOwns';
import { useFormat } from '@/i18n/useFormat';
import { ShareVideo } from './ShareVideo';
import { StateNote, VisibilityNote } from './StateNote';
import classes from './replay.module.css';

interface ReplayInfoProps {
  video: Video;
  /** Undefined where there is no chat to show. */
  house: House | undefined;
  element: HTMLVideoElement | null;
}

export function ReplayInfo({ video, house, element }: ReplayInfoProps) {
  const { t } = useTranslation('videos');
  const format = useFormat();
  const { channel, startedAt, playbackToken } = video;
  const mine = useOwns(channel.slug);
  return (
    <section className={classes.info}>
      <Avatar slug={channel.slug} name={channel.ownerName} picture={channel.avatar} large />
      <div className={classes.names}>
        <h1 className={classes.title}>{video.title}</h1>
        <p className={classes.meta}>
          <span>
            <Link to={`/c/${channel.slug}`} className={classes.channel}>
              {channel.title}
            </Link>
            {' · '}
            {channel.ownerName}
          </span>
          <time dateTime={startedAt}>{format.dateTime(Date.parse(startedAt))}</time>
          <VisibilityNote visibility={video.visibility} />
          <StateNote video={video} />
        </p>
        {video.state === 'incomplete' && <p className={classes.note}>{t('incompleteText')}</p>}
      </div>
      <div className={classes.actions}>
        {house !== undefined && <ShowChat house={house} />}
        {mine === true && (
          <ButtonLink to="/studio/videos" tone="plain">
            {t('manage')}
          </ButtonLink>
        )}
        <ShareVideo video={video} element={element} />
        <ReportButton target={{ kind: 'video', id: video.id, channel: channel.slug, token: playbackToken }} />
      </div>
    </section>
  );
}
