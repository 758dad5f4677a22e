import { useParams } from 'react-router';
import { VideosSection } from '@/features/videos/VideosSection';
import { WatchPage } from '@/features/watch/WatchPage';

/** What is on air, and below it what was. */
export function ChannelRoute() {
  const { slug = '' } = useParams();
  return (
    <>
      <WatchPage />
      <VideosSection key={slug} slug={slug} />
    </>
  );
}
