import { useTranslation } from 'react-i18next';
import { HideChat } from '@/components/house/HideChat';
import { SignInPage } from '@/features/account/SignInPage';
import { ReplayChat } from '@/features/chat/ReplayChat';
import { ReplayPage } from '@/features/videos/ReplayPage';

/** A recording, and what was said while it was made. */
export function ReplayRoute() {
  const { t } = useTranslation('videos');
  return (
    <ReplayPage
      signIn={<SignInPage lead={t('signInLead')} />}
      chat={({ house, video, element, replay }) => (
        <ReplayChat
          key={video.id}
          slug={video.channel.slug}
          video={video.id}
          startedAt={Date.parse(video.startedAt)}
          token={video.playbackToken}
          moment={() => (element === null ? undefined : replay?.dateAt(element.currentTime))}
          onPicture={house.layout === 'over'}
          actions={<HideChat house={house} />}
        />
      )}
    />
  );
}
