import { useEffect, useState } from 'react';

export interface Clock {
  /** seconds */
  position: number;
  /** seconds; undefined until the playlist has told */
  duration: number | undefined;
  ended: boolean;
  rate: number;
}

const EVENTS = ['timeupdate', 'seeking', 'seeked', 'durationchange', 'ended', 'play', 'ratechange'] as const;

function read(video: HTMLVideoElement | null): Clock {
  return {
    position: video?.currentTime ?? 0,
    duration: video !== null && Number.isFinite(video.duration) ? video.duration : undefined,
    ended: video?.ended ?? false,
    rate: video?.playbackRate ?? 1,
  };
}

/** Where the element is, renewed as it plays. */
export function useClock(video: HTMLVideoElement | null): Clock {
  const [clock, setClock] = useState(() => read(video));
  useEffect(() => {
    if (video === null) return;
    const renew = () => {
      setClock(read(video));
    };
    EVENTS.forEach((event) => {
      video.addEventListener(event, renew);
    });
    return () => {
      EVENTS.forEach((event) => {
        video.removeEventListener(event, renew);
      });
    };
  }, [video]);
  return clock;
}
