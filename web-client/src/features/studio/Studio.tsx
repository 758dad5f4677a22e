import { Activity, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Channel } from '@/api/schema';
import { SanctionsNote } from '@/components/sanctions/SanctionsNote';
import { Tabs } from '@/components/Tabs';
import { useObservable } from '@/hooks/useObservable';
import { AccessPanel } from './AccessPanel';
import { DevicePanel } from './DevicePanel';
import { DeviceProblem } from './DeviceProblem';
import { EncoderHealth } from './EncoderHealth';
import { EncoderPanel } from './EncoderPanel';
import { HealthAlerts } from './HealthAlerts';
import { HealthPanel } from './HealthPanel';
import { HousePanel } from './HousePanel';
import { LeaveGuard } from './LeaveGuard';
import { Preview } from './Preview';
import { RecordingPanel } from './RecordingPanel';
import { RestreamPanel } from './restream/RestreamPanel';
import { StageBar } from './StageBar';
import { StageMessage } from './StageMessage';
import { TitlePanel } from './TitlePanel';
import { useCapture } from './useCapture';
import { useDevices } from './useDevices';
import { useShow } from './useShow';
import { useStudioEngine } from './useStudioEngine';
import { VideosPanel } from './VideosPanel';
import { useWakeLock } from './useWakeLock';
import classes from './Studio.module.css';

/** What the studio shows of the house. */
export interface StudioParts {
  chat: (slug: string) => ReactNode;
  /** How much was said while the chat was not seen. */
  unread: (slug: string, seen: boolean) => ReactNode;
}

export function Studio({ channel, chat, unread }: StudioParts & { channel: Channel }) {
  const { t } = useTranslation('studio');
  const { media, broadcast } = useStudioEngine(channel.slug);
  const capture = useCapture(media);
  const devices = useDevices(media);
  const show = useShow(channel, media, broadcast);
  const { failure, stream } = useObservable(media.state);
  useWakeLock(show.onAir);
  const [part, choosePart] = useState('setup');
  const inChat = part === 'chat';
  const broadcasting = show.onAir || show.abandoned;

  return (
    <div className={classes.layout}>
      <h1 className="sr-only">{t('pageTitle')}</h1>
      <div className={classes.stage}>
        <SanctionsNote />
        <HealthAlerts slug={channel.slug} />
        <Preview media={media} show={show} onAllow={devices.start} />
        <StageBar media={media} show={show} />
        {failure !== undefined && <DeviceProblem failure={failure} onRetry={() => void devices.start()} />}
        <StageMessage show={show} />
        <TitlePanel channel={channel} show={show} />
      </div>
      <div className={classes.side}>
        <Tabs
          label={t('parts')}
          tabs={[
            { id: 'setup', label: t('setup') },
            { id: 'chat', label: t('chat'), note: unread(channel.slug, inChat) },
          ]}
          chosen={part}
          onChoose={choosePart}
        />
        {/* What was being written is still there when one comes back. */}
        <Activity mode={inChat ? 'visible' : 'hidden'}>
          <div className={classes.chat}>{chat(channel.slug)}</div>
        </Activity>
        <div className={classes.rail} hidden={inChat}>
          {show.onAir && <HealthPanel state={show.state} slug={channel.slug} />}
          {show.abandoned && <EncoderHealth slug={channel.slug} />}
          {show.onAir && <RecordingPanel recording={show.state.recording} />}
          {stream !== undefined && <DevicePanel media={media} capture={capture} />}
          <AccessPanel slug={channel.slug} onAir={broadcasting} />
          <EncoderPanel slug={channel.slug} />
          <RestreamPanel slug={channel.slug} onAir={broadcasting} />
          <HousePanel slug={channel.slug} />
          <VideosPanel />
        </div>
      </div>
      <LeaveGuard onAir={show.onAir} />
    </div>
  );
}
