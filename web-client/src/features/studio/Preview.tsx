import { IconCameraOff, IconMicrophone } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { LiveBadge } from '@/components/LiveBadge';
import { useObservable } from '@/hooks/useObservable';
import type { LocalMedia } from '@/media/LocalMedia';
import { CountdownOverlay } from './CountdownOverlay';
import { GraceOverlay } from './GraceOverlay';
import { LiveFacts } from './LiveFacts';
import { Primer } from './Primer';
import type { Show } from './useShow';
import classes from './Preview.module.css';

interface PreviewProps {
  media: LocalMedia;
  show: Show;
  onAllow: () => Promise<void>;
}

/** What will be sent, or is being sent. A camera is mirrored, as everybody knows themselves; viewers see it the right way. */
export function Preview({ media, show, onAllow }: PreviewProps) {
  const { t } = useTranslation('studio');
  const video = useRef<HTMLVideoElement>(null);
  const { stream, source, cameraOn, microphoneOn } = useObservable(media.state);
  const { phase } = show.state;

  useEffect(() => {
    if (video.current !== null) video.current.srcObject = stream ?? null;
  }, [stream]);

  return (
    <div className={classes.stage} data-on-air={show.onAir}>
      <video
        ref={video}
        className={classes.video}
        data-mirrored={source === 'camera'}
        aria-label={t('preview')}
        autoPlay
        muted
        playsInline
      />
      {stream === undefined && <Primer media={media} onAllow={onAllow} />}
      {stream !== undefined && source === 'none' && (
        <p className={classes.off}>
          <IconMicrophone size={40} stroke={1.5} aria-hidden="true" />
          {t('soundOnly')}
        </p>
      )}
      {source === 'camera' && !cameraOn && (
        <p className={classes.off}>
          <IconCameraOff size={40} stroke={1.5} aria-hidden="true" />
          {t('cameraIsOff')}
        </p>
      )}
      <div className={classes.top}>
        {phase === 'live' && <LiveBadge />}
        {show.onAir && <LiveFacts state={show.state} />}
        {stream !== undefined && !microphoneOn && (
          <span className={classes.chip}>{t('microphoneIsOff')}</span>
        )}
      </div>
      {phase === 'reconnecting' && <GraceOverlay state={show.state} />}
      <CountdownOverlay countdown={show.countdown} />
    </div>
  );
}
