import type { Seeking } from '@/components/player/playerHotkeys';
import type { Viewer } from '@/media/Viewer';

/** What the keys mean for a live stream: its end is the present. */
export function liveSeeking(viewer: Pick<Viewer, 'timeline' | 'seek' | 'seekBy' | 'toLive'>): Seeking {
  return {
    seekBy: (seconds) => {
      viewer.seekBy(seconds);
    },
    toStart: () => {
      const timeline = viewer.timeline.get();
      if (timeline) viewer.seek(timeline.start);
    },
    toEnd: () => {
      viewer.toLive();
    },
  };
}
