import { useTranslation } from 'react-i18next';
import type { Video } from '@/api/schema';
import { ButtonLink } from '@/components/Button';
import { Curtain, Message } from './Curtain';
import classes from './replay.module.css';

/** The stage of a video that cannot be played: not yet, or never. */
export function UnplayableStage({ video }: { video: Video }) {
  const { t } = useTranslation('videos');
  const channel = `/c/${video.channel.slug}`;
  return (
    <div className={`${classes.frame} ${classes.stage}`}>
      <Curtain video={video}>
        {video.state === 'recording' ? (
          <Message
            title={t('recordingTitle')}
            actions={
              <ButtonLink to={channel} tone="accent">
                {t('watchLive')}
              </ButtonLink>
            }
          >
            {t('recordingText')}
          </Message>
        ) : (
          <Message
            title={t('nothingRecorded')}
            actions={<ButtonLink to={channel}>{t('toChannel')}</ButtonLink>}
          >
            {t('nothingRecordedText')}
          </Message>
        )}
      </Curtain>
    </div>
  );
}
