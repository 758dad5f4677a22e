import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ListedChannel } from '@/api/schema';
import { useFormat } from '@/i18n/useFormat';
import { byline } from './byline';
import { Avatar, ChannelArt } from './ChannelArt';
import { LiveBadge } from './LiveBadge';
import classes from './ChannelCard.module.css';

/** A channel in a list: what is on air there, or what it is about. */
export function ChannelCard({ entry }: { entry: ListedChannel }) {
  const { t } = useTranslation('channel');
  const format = useFormat();
  const { channel, category, description, followers, stream, viewers } = entry;
  return (
    <article className={classes.card}>
      <div className={classes.picture} data-dark={stream === undefined || undefined}>
        <ChannelArt slug={channel.slug} name={channel.title} />
        {stream !== undefined && (
          <span className={classes.badge}>
            <LiveBadge />
          </span>
        )}
      </div>
      <div className={classes.about}>
        <Avatar slug={channel.slug} name={channel.ownerName} picture={channel.avatar} />
        <div className={classes.words}>
          <h3 className={classes.title}>
            <Link to={`/c/${channel.slug}`} className={classes.cover}>
              {stream?.title ?? channel.title}
            </Link>
          </h3>
          <p className={classes.quiet}>{byline(channel, stream?.title ?? channel.title)}</p>
          {stream === undefined && description !== '' && <p className={classes.description}>{description}</p>}
          <p className={classes.facts}>
            {category !== undefined && <span>{t(`categories.${category}`)}</span>}
            <span>
              {stream === undefined
                ? t('followers', { count: followers, shown: format.count(followers) })
                : t('watching', { count: viewers, shown: format.count(viewers) })}
            </span>
          </p>
        </div>
      </div>
    </article>
  );
}
