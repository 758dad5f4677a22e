import { IconHeadphones, IconReload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Video } from '@/api/schema';
import { Button, ButtonLink } from '@/components/Button';
import type { ReplayState } from '@/media/Replay';
import { Curtain, Message } from './Curtain';
import classes from './replay.module.css';

interface ReplayOverlayProps {
  video: Video;
  state: ReplayState;
  ended: boolean;
  onAgain: () => void;
  onRetry: () => void;
}

/** What the stage shows while there is no moving picture, and why. */
export function ReplayOverlay({ video, state, ended, onAgain, onRetry }: ReplayOverlayProps) {
  const { t } = useTranslation('videos');
  if (state.phase === 'opening') {
    return (
      <Curtain video={video}>
        <Message title={t('opening')} small />
      </Curtain>
    );
  }
  if (state.phase === 'failed') {
    return (
      <Curtain video={video}>
        <Message title={t('replayFailed')} actions={<Button onClick={onRetry}>{t('tryAgain')}</Button>}>
          {t('replayFailedText')}
        </Message>
      </Curtain>
    );
  }
  if (ended) {
    return (
      <Curtain video={video} overBar>
        <Message
          title={t('ended')}
          actions={
            <>
              <Button icon={<IconReload size={18} aria-hidden="true" />} onClick={onAgain}>
                {t('again')}
              </Button>
              <ButtonLink to={`/c/${video.channel.slug}`}>{t('toChannel')}</ButtonLink>
            </>
          }
        />
      </Curtain>
    );
  }
  if (state.quality !== 'audio') return null;
  return (
    <div className={classes.unpressed}>
      <Curtain video={video} overBar>
        <IconHeadphones size={40} aria-hidden="true" />
        <Message title={t('soundOnly')} small />
      </Curtain>
    </div>
  );
}
