import { useEffect, useMemo } from 'react';
import { signaling } from '@/api/signaling';
import type { ViewerState } from '@/media/types';
import { Viewer } from '@/media/Viewer';
import { Store } from '@/signaling/observable';
import { useObservable } from './useObservable';

const beforeTheElement = new Store<ViewerState>({
  phase: 'connecting',
  viewers: 0,
  connection: 'connecting',
});

/** Watches a channel in a video element for as long as the component is on the page. */
export function useViewer(
  slug: string,
  video: HTMLVideoElement | null,
): { viewer: Viewer | undefined; state: ViewerState } {
  const viewer = useMemo(
    () => (video === null ? undefined : new Viewer(signaling(), slug, video)),
    [slug, video],
  );
  useEffect(() => {
    viewer?.start();
    return () => {
      viewer?.stop();
    };
  }, [viewer]);
  return { viewer, state: useObservable(viewer?.state ?? beforeTheElement) };
}
