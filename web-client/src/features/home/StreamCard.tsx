import { Link } from 'react-router';
import type { LiveEntry } from '@/api/schema';
import { byline } from '@/components/byline';
import { Avatar, ChannelArt } from '@/components/ChannelArt';
import { LiveBadge } from '@/components/LiveBadge';
import { StreamFacts } from './StreamFacts';
import classes from './home.module.css';

export function StreamCard({ entry: { channel, stream, viewers } }: { entry: LiveEntry }) {
  return (
    <article className={classes.card}>
      <div className={classes.picture}>
        <ChannelArt slug={channel.slug} name={channel.title} />
        <span className={classes.badge}>
          <LiveBadge />
        </span>
      </div>
      <div className={classes.about}>
        <Avatar slug={channel.slug} name={channel.ownerName} picture={channel.avatar} />
        <div className={classes.words}>
          <h3 className={classes.title}>
            <Link to={`/c/${channel.slug}`} className={classes.cover}>
              {stream.title}
            </Link>
          </h3>
          <p className={classes.channel}>{byline(channel, stream.title)}</p>
          <StreamFacts viewers={viewers} startedAt={stream.startedAt} />
        </div>
      </div>
    </article>
  );
}
