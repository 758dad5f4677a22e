import { useTranslation } from 'react-i18next';
import type { Channel } from '@/api/schema';
import { useObservable } from '@/hooks/useObservable';
import { AccessPanel } from './AccessPanel';
import { DevicePanel } from './DevicePanel';
import { DeviceProblem } from './DeviceProblem';
import { EncoderPanel } from './EncoderPanel';
import { HealthPanel } from './HealthPanel';
import { HousePanel } from './HousePanel';
import { LeaveGuard } from './LeaveGuard';
import { Preview } from './Preview';
import { RecordingPanel } from './RecordingPanel';
import { StageBar } from './StageBar';
import { StageMessage } from './StageMessage';
import { TitlePanel } from './TitlePanel';
import { useDevices } from './useDevices';
import { useShow } from './useShow';
import { useStudioEngine } from './useStudioEngine';
import { VideosPanel } from './VideosPanel';
import { useWakeLock } from './useWakeLock';
import classes from './Studio.module.css';

export function Studio({ channel }: { channel: Channel }) {
  const { t } = useTranslation('studio');
  const { media, broadcast } = useStudioEngine(channel.slug);
  const devices = useDevices(media);
  const show = useShow(channel, media, broadcast);
  const { failure, stream } = useObservable(media.state);
  useWakeLock(show.onAir);

  return (
    <div className={classes.layout}>
      <h1 className="sr-only">{t('pageTitle')}</h1>
      <div className={classes.stage}>
        <Preview media={media} show={show} onAllow={devices.start} />
        <StageBar media={media} show={show} />
        {failure !== undefined && <DeviceProblem failure={failure} onRetry={() => void devices.start()} />}
        <StageMessage show={show} />
        <TitlePanel channel={channel} show={show} />
      </div>
      <div className={classes.rail}>
        {show.onAir && <HealthPanel state={show.state} />}
        {show.onAir && <RecordingPanel recording={show.state.recording} />}
        {stream !== undefined && <DevicePanel media={media} />}
        <AccessPanel slug={channel.slug} onAir={show.onAir} />
        <EncoderPanel slug={channel.slug} />
        <HousePanel slug={channel.slug} />
        <VideosPanel />
      </div>
      <LeaveGuard onAir={show.onAir} />
    </div>
  );
}
