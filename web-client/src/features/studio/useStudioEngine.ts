import { useEffect, useState } from 'react';
import { signaling } from '@/api/signaling';
import { Broadcast } from '@/media/Broadcast';
import { LocalMedia } from '@/media/LocalMedia';

export interface StudioEngine {
  media: LocalMedia;
  broadcast: Broadcast;
}

/** The devices and the broadcast of one studio; a device changed while on air goes straight to the viewers. */
export function useStudioEngine(slug: string): StudioEngine {
  const [media] = useState(() => new LocalMedia());
  const [broadcast] = useState(() => new Broadcast(signaling(), slug));

  useEffect(() => {
    broadcast.join();
    const stopFollowing = media.onTrack((track) => void broadcast.replaceTrack(track));
    return () => {
      stopFollowing();
      broadcast.stop();
      media.release();
    };
  }, [media, broadcast]);

  return { media, broadcast };
}
