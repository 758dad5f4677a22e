import { useState } from 'react';
import { Glow } from '@/components/Glow';
import { useViewer } from '@/hooks/useViewer';
import classes from './Hero.module.css';

/** The stage itself, without sound; the channel's light stays in its place until there is a picture. */
export function HeroPicture({ slug }: { slug: string }) {
  const [video, setVideo] = useState<HTMLVideoElement | null>(null);
  const { state } = useViewer(slug, video);
  return (
    <>
      <Glow video={video} />
      <video
        ref={setVideo}
        className={classes.video}
        data-playing={state.phase === 'playing' || state.phase === 'reconnecting'}
        muted
        playsInline
      />
    </>
  );
}
