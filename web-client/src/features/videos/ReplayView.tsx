import { useState } from 'react';
import type { Video } from '@/api/schema';
import { ReplayInfo } from './ReplayInfo';
import { ReplayPlayer } from './ReplayPlayer';
import { UnplayableStage } from './UnplayableStage';
import classes from './replay.module.css';

/** @param onRenew asks for the video again, and with it for a token that is good */
export function ReplayView({ video, onRenew }: { video: Video; onRenew: () => Promise<Video | undefined> }) {
  const [element, setElement] = useState<HTMLVideoElement | null>(null);
  const playable = video.state !== 'recording' && video.durationMs > 0;
  return (
    <div className={classes.page}>
      {playable ? (
        <ReplayPlayer video={video} element={element} elementRef={setElement} onRenew={onRenew} />
      ) : (
        <UnplayableStage video={video} />
      )}
      <ReplayInfo video={video} element={element} />
    </div>
  );
}
