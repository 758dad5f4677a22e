import { useEffect, useMemo, useRef } from 'react';
import type { Video } from '@/api/schema';
import { playlistUrl, soundUrl } from '@/api/videos';
import { useObservable } from '@/hooks/useObservable';
import { Replay, type ReplayAddresses, type ReplayState } from '@/media/Replay';
import { Store } from '@/signaling/observable';

const beforeTheElement = new Store<ReplayState>({ phase: 'opening', quality: 'auto', rungs: [] });

export function addressesOf(video: Video): ReplayAddresses {
  return { all: playlistUrl(video), sound: soundUrl(video) };
}

/** Plays the video on an element, from a second on, for as long as the component is on the page. */
export function useReplay(
  video: Video,
  element: HTMLVideoElement | null,
  from: number,
): { replay: Replay | undefined; state: ReplayState } {
  const start = useRef(from);
  const replay = useMemo(() => (element === null ? undefined : new Replay(element)), [element]);
  useEffect(() => {
    replay?.relocate(addressesOf(video));
  }, [replay, video]);
  useEffect(() => {
    replay?.start(start.current);
    return () => {
      replay?.stop();
    };
  }, [replay]);
  return { replay, state: useObservable(replay?.state ?? beforeTheElement) };
}
