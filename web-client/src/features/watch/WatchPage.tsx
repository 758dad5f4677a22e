import { useState } from 'react';
import { useParams } from 'react-router';
import { useDocumentTitle } from '@/hooks/useDocumentTitle';
import { useStored } from '@/hooks/useStored';
import { useViewer } from '@/hooks/useViewer';
import { ViewersChoice } from '@/media/SeatDirector';
import type { Seat } from '@/media/types';
import { Player } from './Player';
import { StreamInfo } from './StreamInfo';
import classes from './watch.module.css';

const isSeat = (value: unknown): value is Seat => value === 'floor' || value === 'gallery';

export function WatchPage() {
  const { slug = '' } = useParams();
  return <Watch key={slug} slug={slug} />;
}

function Watch({ slug }: { slug: string }) {
  const [video, setVideo] = useState<HTMLVideoElement | null>(null);
  const [seat, rememberSeat] = useStored<Seat>('ovation.seat', 'floor', isSeat);
  const [director] = useState(() => new ViewersChoice(seat === 'gallery' ? seat : undefined));
  const { viewer, state, screen } = useViewer(slug, video, director);
  useDocumentTitle(state.stream?.title ?? state.channel?.title);
  return (
    <div className={classes.page}>
      <Player
        slug={slug}
        viewer={viewer}
        state={state}
        video={screen}
        videoRef={setVideo}
        onSeat={(next) => {
          rememberSeat(next);
          director.choose(next);
        }}
      />
      {state.channel === undefined ? (
        <h1 className="sr-only">{slug}</h1>
      ) : (
        <StreamInfo channel={state.channel} stream={state.stream} />
      )}
    </div>
  );
}
