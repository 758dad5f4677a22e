import { useState, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import type { Video } from '@/api/schema';
import { HousePage } from '@/components/house/HousePage';
import { useHouse, type House } from '@/components/house/useHouse';
import type { Replay } from '@/media/Replay';
import { ReplayInfo } from './ReplayInfo';
import { ReplayPlayer } from './ReplayPlayer';
import { startSeconds } from './startTime';
import { UnplayableStage } from './UnplayableStage';
import { useReplay } from './useReplay';
import classes from './replay.module.css';

/** What those who talk about a recording may know of it. */
export interface Performance {
  house: House;
  video: Video;
  /** Where in it one is: the element's second, which is of a date that the replay knows. */
  element: HTMLVideoElement | null;
  replay: Replay | undefined;
}

interface ReplayViewProps {
  video: Video;
  chat: (performance: Performance) => ReactNode;
  /** Asks for the video again, and with it for a token that is good. */
  onRenew: () => Promise<Video | undefined>;
}

export function ReplayView({ video, chat, onRenew }: ReplayViewProps) {
  const [search] = useSearchParams();
  const [element, setElement] = useState<HTMLVideoElement | null>(null);
  const { replay, state } = useReplay(video, element, startSeconds(search.get('t')));
  const house = useHouse();
  const playable = video.state !== 'recording' && video.durationMs > 0;
  return (
    <HousePage
      house={house}
      chat={playable ? chat({ house, video, element, replay }) : undefined}
      picture={
        playable ? (
          <ReplayPlayer
            video={video}
            house={house}
            replay={replay}
            state={state}
            element={element}
            elementRef={setElement}
            onRenew={onRenew}
          />
        ) : (
          <UnplayableStage video={video} />
        )
      }
    >
      <div className={classes.head}>
        <ReplayInfo video={video} house={playable ? house : undefined} element={element} />
      </div>
    </HousePage>
  );
}
