import { useEffect, useMemo } from 'react';
import { playback } from '@/api/access';
import { signaling } from '@/api/signaling';
import { warmUpHls } from '@/media/gallery/HlsPlayback';
import { PlaybackPass } from '@/media/PlaybackPass';
import type { SeatChoice } from '@/media/SeatDirector';
import { SeatLine } from '@/media/SeatLine';
import type { ViewerState } from '@/media/types';
import { Viewer } from '@/media/Viewer';
import { Store } from '@/signaling/observable';
import { useObservable } from './useObservable';

/** The way to the gallery is prepared when the picture of the floor has settled. */
const WARM_UP_AFTER_MS = 4_000;

const beforeTheElement = new Store<ViewerState>({
  phase: 'connecting',
  viewers: 0,
  connection: 'connecting',
  seat: 'floor',
  seatReason: 'usual',
  behind: false,
  quality: 'auto',
  rungs: [],
});
const noElement = new Store<HTMLVideoElement | null>(null);

export interface Watching {
  viewer: Viewer | undefined;
  state: ViewerState;
  /** The element that is seen, which changes with the seat. */
  screen: HTMLVideoElement | null;
}

/** Watches a channel in a video element for as long as the component is on the page. */
export function useViewer(slug: string, video: HTMLVideoElement | null, choice?: SeatChoice): Watching {
  const viewer = useMemo(
    () =>
      video === null
        ? undefined
        : new Viewer(signaling(), slug, video, {
            director: choice,
            pass: new PlaybackPass((proof) => playback(slug, proof)),
          }),
    [slug, video, choice],
  );
  useEffect(() => {
    const line = viewer && choice ? new SeatLine(signaling(), slug, choice) : undefined;
    viewer?.start();
    line?.start();
    return () => {
      line?.stop();
      viewer?.stop();
    };
  }, [viewer, slug, choice]);
  const state = useObservable(viewer?.state ?? beforeTheElement);
  const onFloor = choice !== undefined && state.phase === 'playing' && state.seat === 'floor';
  useEffect(() => {
    if (!onFloor) return;
    const timer = setTimeout(warmUpHls, WARM_UP_AFTER_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [onFloor]);
  return {
    viewer,
    state,
    screen: useObservable<HTMLVideoElement | null>(viewer?.screen ?? noElement),
  };
}
