import { useState, type ReactNode } from 'react';
import { useParams } from 'react-router';
import { useDocumentTitle } from '@/hooks/useDocumentTitle';
import { useStored } from '@/hooks/useStored';
import { useViewer } from '@/hooks/useViewer';
import { SeatChoice, type Wish } from '@/media/SeatDirector';
import { Player } from './Player';
import { StreamInfo } from './StreamInfo';
import classes from './watch.module.css';

const isWish = (value: unknown): value is Wish =>
  value === 'auto' || value === 'low-latency' || value === 'stable';

/** @param actions what else one can do with the channel, beside sharing it */
export function WatchPage({ actions }: { actions?: ReactNode }) {
  const { slug = '' } = useParams();
  return <Watch key={slug} slug={slug} actions={actions} />;
}

function Watch({ slug, actions }: { slug: string; actions: ReactNode }) {
  const [video, setVideo] = useState<HTMLVideoElement | null>(null);
  const [wish, rememberWish] = useStored<Wish>('ovation.seat-wish', 'auto', isWish);
  const [choice] = useState(() => new SeatChoice(wish));
  const { viewer, state, screen } = useViewer(slug, video, choice);
  useDocumentTitle(state.stream?.title ?? state.channel?.title);
  return (
    <div className={classes.page}>
      <Player
        slug={slug}
        viewer={viewer}
        state={state}
        video={screen}
        videoRef={setVideo}
        wish={wish}
        onWish={(next) => {
          rememberWish(next);
          choice.choose(next);
        }}
      />
      {state.channel === undefined ? (
        <h1 className="sr-only">{slug}</h1>
      ) : (
        <StreamInfo channel={state.channel} stream={state.stream} actions={actions} />
      )}
    </div>
  );
}
