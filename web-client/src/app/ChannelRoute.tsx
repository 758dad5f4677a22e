import { useParams } from 'react-router';
import { ChannelAbout } from '@/features/channel/ChannelAbout';
import { FollowButton } from '@/features/channel/FollowButton';
import { ReactionFlight } from '@/features/chat/flight/ReactionFlight';
import { DockedChat } from '@/features/chat/window/DockedChat';
import { VideosSection } from '@/features/videos/VideosSection';
import { WatchPage } from '@/features/watch/WatchPage';

/** What is on air and what is said to it, and below it what was. */
export function ChannelRoute() {
  const { slug = '' } = useParams();
  return (
    <WatchPage
      actions={<FollowButton key={slug} slug={slug} />}
      chat={({ house, viewer, state }) => (
        <DockedChat
          key={slug}
          slug={slug}
          house={house}
          // The floor is live.
          picture={state.seat === 'gallery' ? viewer?.filmedAt : undefined}
          waits={state.mode !== 'concert'}
        />
      )}
      overlay={({ house }) => house.chatOpen && <ReactionFlight slug={slug} />}
    >
      <ChannelAbout key={`about-${slug}`} slug={slug} />
      <VideosSection key={slug} slug={slug} />
    </WatchPage>
  );
}
