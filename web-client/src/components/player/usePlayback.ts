import { useCallback, useEffect, useSyncExternalStore } from 'react';
import { useStored } from '@/hooks/useStored';
import { loudness } from '@/media/fade';
import { setMuted, setVolume } from './element';

export interface Playback {
  paused: boolean;
  muted: boolean;
  /** 0..1 */
  volume: number;
  togglePlay: () => void;
  toggleMute: () => void;
  /** Sets the loudness; moving it up from silence also unmutes. */
  setVolume: (volume: number) => void;
}

const isVolume = (value: unknown): value is number => typeof value === 'number' && value >= 0 && value <= 1;

const EVENTS = ['play', 'pause', 'volumechange', 'emptied'] as const;

/** What the element does is the truth (the browser, a headset or picture-in-picture change it too); this reads and steers it. */
export function usePlayback(video: HTMLVideoElement | null): Playback {
  const [remembered, remember] = useStored('ovation.volume', 1, isVolume);

  const subscribe = useCallback(
    (listener: () => void) => {
      EVENTS.forEach((event) => video?.addEventListener(event, listener));
      return () => {
        EVENTS.forEach((event) => video?.removeEventListener(event, listener));
      };
    },
    [video],
  );
  const paused = useSyncExternalStore(subscribe, () => video?.paused ?? true);
  const muted = useSyncExternalStore(subscribe, () => video?.muted ?? true);
  const volume = useSyncExternalStore(subscribe, () => (video ? loudness(video) : remembered));

  useEffect(() => {
    if (video !== null) setVolume(video, remembered);
  }, [video, remembered]);

  return {
    paused,
    muted,
    volume,
    togglePlay: () => {
      // The stream is live: playing again shows the present, not where it was paused.
      if (video?.paused === true) void video.play();
      else video?.pause();
    },
    toggleMute: () => {
      if (video === null) return;
      setMuted(video, !muted);
      if (muted && volume === 0) remember(0.5);
    },
    setVolume: (next) => {
      if (video === null) return;
      const bounded = Math.min(1, Math.max(0, next));
      if (bounded > 0) setMuted(video, false);
      remember(bounded);
    },
  };
}
