import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { LiveEntry } from '@/api/schema';
import { ButtonLink } from '@/components/Button';
import { Avatar, ChannelArt } from '@/components/ChannelArt';
import { LiveBadge } from '@/components/LiveBadge';
import { HeroPicture } from './HeroPicture';
import { StreamFacts } from './StreamFacts';
import { useMayPlay } from './useMayPlay';
import classes from './Hero.module.css';

export function Hero({ entry: { channel, stream, viewers } }: { entry: LiveEntry }) {
  const { t } = useTranslation('home');
  const mayPlay = useMayPlay();
  const path = `/c/${channel.slug}`;
  return (
    <section className={classes.hero} aria-labelledby="hero-title">
      {/* The button beside it is the same way in, so that keyboards and screen readers meet it once. */}
      <Link to={path} className={classes.stage} tabIndex={-1} aria-hidden="true">
        <ChannelArt slug={channel.slug} name={channel.title} />
        {mayPlay && <HeroPicture slug={channel.slug} />}
      </Link>
      <div className={classes.programme}>
        <LiveBadge />
        <h2 id="hero-title" className={classes.title}>
          {stream.title}
        </h2>
        <p className={classes.who}>
          <Avatar slug={channel.slug} name={channel.ownerName} picture={channel.avatar} />
          <span>
            <strong>{channel.title}</strong>
            <span>{channel.ownerName}</span>
          </span>
        </p>
        <StreamFacts viewers={viewers} startedAt={stream.startedAt} />
        <ButtonLink to={path} tone="accent" large className={classes.watch}>
          {t('watch')}
        </ButtonLink>
      </div>
    </section>
  );
}
