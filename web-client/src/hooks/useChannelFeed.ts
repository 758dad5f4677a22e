import { useEffect, useMemo } from 'react';
import { playback } from '@/api/access';
import { signaling } from '@/api/signaling';
import { ChannelFeed, type ChannelView } from '@/media/ChannelFeed';
import { PlaybackPass } from '@/media/PlaybackPass';
import { useObservable } from './useObservable';

export interface Following {
  view: ChannelView;
  /** Opens the door with the channel's password, and goes in; rejects where it is wrong. */
  unlock: (password: string) => Promise<void>;
  again: () => void;
}

/** Follows a channel without its picture, for as long as the component is on the page. */
export function useChannelFeed(slug: string): Following {
  const { feed, pass } = useMemo(() => {
    const shown = new PlaybackPass((proof) => playback(slug, proof));
    return { pass: shown, feed: new ChannelFeed(signaling(), slug, shown) };
  }, [slug]);
  useEffect(() => {
    feed.start();
    return () => {
      feed.stop();
    };
  }, [feed]);
  const again = () => {
    feed.stop();
    feed.start();
  };
  return {
    view: useObservable(feed.view),
    unlock: async (password) => {
      await pass.unlock(password);
      again();
    },
    again,
  };
}
