import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { byline } from '@/components/byline';
import { Avatar } from '@/components/ChannelArt';
import { ReportButton } from '@/components/report/ReportButton';
import { useNow } from '@/hooks/useNow';
import { clock } from '@/i18n/useFormat';
import type { Channel, Stream } from '@/media/types';
import { ShareButton } from './ShareButton';
import classes from './watch.module.css';

interface StreamInfoProps {
  channel: Channel;
  stream: Stream | undefined;
  actions: ReactNode;
}

export function StreamInfo({ channel, stream, actions }: StreamInfoProps) {
  const title = stream?.title ?? channel.title;
  const onAir = stream !== undefined && stream.state !== 'ended';
  return (
    <section className={classes.info}>
      <Avatar slug={channel.slug} name={channel.ownerName} picture={channel.avatar} large />
      <div className={classes.names}>
        <h1 className={classes.title}>{title}</h1>
        <p className={classes.meta}>
          <span className={classes.byline}>{byline(channel, title)}</span>
          {onAir && (
            <>
              <span aria-hidden="true">·</span>
              <LiveSince startedAt={stream.startedAt} />
            </>
          )}
        </p>
      </div>
      <div className={classes.actions}>
        {actions}
        <ShareButton title={title} />
        {stream !== undefined && (
          <ReportButton target={{ kind: 'stream', id: stream.id, channel: channel.slug }} />
        )}
      </div>
    </section>
  );
}

function LiveSince({ startedAt }: { startedAt: string }) {
  const { t } = useTranslation('watch');
  const now = useNow();
  return <time dateTime={startedAt}>{t('liveFor', { time: clock(now - Date.parse(startedAt)) })}</time>;
}
