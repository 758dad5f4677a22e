import { useParams } from 'react-router';
import { ChannelAbout } from '@/features/channel/ChannelAbout';
import { FollowButton } from '@/features/channel/FollowButton';
import { VideosSection } from '@/features/videos/VideosSection';
import { WatchPage } from '@/features/watch/WatchPage';

/** What is on air, and below it what was. */
export function ChannelRoute() {
  const { slug = '' } = useParams();
  return (
    <>
      <WatchPage actions={<FollowButton key={slug} slug={slug} />} />
      <ChannelAbout key={`about-${slug}`} slug={slug} />
      <VideosSection key={slug} slug={slug} />
    </>
  );
}
