import { useState, type ReactNode } from 'react';
import { useParams } from 'react-router';
import { HousePage } from '@/components/house/HousePage';
import { ShowChat } from '@/components/house/HouseButtons';
import { useHouse, type House } from '@/components/house/useHouse';
import { useDocumentTitle } from '@/hooks/useDocumentTitle';
import { useStored } from '@/hooks/useStored';
import { useViewer } from '@/hooks/useViewer';
import { SeatChoice, type Wish } from '@/media/SeatDirector';
import type { ViewerState } from '@/media/types';
import type { Viewer } from '@/media/Viewer';
import { isShut } from './isShut';
import { Player } from './Player';
import { StreamInfo } from './StreamInfo';
import classes from './watch.module.css';

const isWish = (value: unknown): value is Wish =>
  value === 'auto' || value === 'low-latency' || value === 'stable';

/** What those who talk about a picture may know of it. */
export interface Show {
  house: House;
  viewer: Viewer | undefined;
  state: ViewerState;
}

interface WatchPageProps {
  /** What else one can do with the channel, beside sharing it. */
  actions?: ReactNode;
  chat: (show: Show) => ReactNode;
  /** What flies over the picture. */
  overlay?: (show: Show) => ReactNode;
  /** Below the picture and its title. */
  children?: ReactNode;
}

export function WatchPage(props: WatchPageProps) {
  const { slug = '' } = useParams();
  return <Watch key={slug} slug={slug} {...props} />;
}

function Watch({ slug, actions, chat, overlay, children }: WatchPageProps & { slug: string }) {
  const [video, setVideo] = useState<HTMLVideoElement | null>(null);
  const [wish, rememberWish] = useStored<Wish>('ovation.seat-wish', 'auto', isWish);
  const [choice] = useState(() => new SeatChoice(wish));
  const { viewer, state, screen } = useViewer(slug, video, choice);
  const house = useHouse();
  useDocumentTitle(state.stream?.title ?? state.channel?.title);
  const show = { house, viewer, state };
  return (
    <HousePage
      house={house}
      chat={isShut(state) ? undefined : chat(show)}
      picture={
        <Player
          slug={slug}
          house={house}
          viewer={viewer}
          state={state}
          video={screen}
          videoRef={setVideo}
          wish={wish}
          onWish={(next) => {
            rememberWish(next);
            choice.choose(next);
          }}
          overlay={overlay?.(show)}
        />
      }
    >
      <div className={classes.head}>
        {state.channel === undefined ? (
          <h1 className="sr-only">{slug}</h1>
        ) : (
          <StreamInfo
            channel={state.channel}
            stream={state.stream}
            actions={
              <>
                {!isShut(state) && <ShowChat house={house} />}
                {actions}
              </>
            }
          />
        )}
      </div>
      {children}
    </HousePage>
  );
}
