import { useState } from 'react';
import { useParams } from 'react-router';
import { useDocumentTitle } from '@/hooks/useDocumentTitle';
import { useViewer } from '@/hooks/useViewer';
import { Player } from './Player';
import { StreamInfo } from './StreamInfo';
import classes from './watch.module.css';

export function WatchPage() {
  const { slug = '' } = useParams();
  return <Watch key={slug} slug={slug} />;
}

function Watch({ slug }: { slug: string }) {
  const [video, setVideo] = useState<HTMLVideoElement | null>(null);
  const { viewer, state } = useViewer(slug, video);
  useDocumentTitle(state.stream?.title ?? state.channel?.title);
  return (
    <div className={classes.page}>
      <Player slug={slug} viewer={viewer} state={state} video={video} videoRef={setVideo} />
      {state.channel === undefined ? (
        <h1 className="sr-only">{slug}</h1>
      ) : (
        <StreamInfo channel={state.channel} stream={state.stream} />
      )}
    </div>
  );
}
