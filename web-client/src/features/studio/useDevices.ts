import { useCallback, useEffect } from 'react';
import { useStored } from '@/hooks/useStored';
import type { LocalMedia } from '@/media/LocalMedia';

const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';

async function stillAllowed(): Promise<boolean> {
  try {
    const names = ['camera', 'microphone'] as PermissionName[];
    const answers = await Promise.all(names.map((name) => navigator.permissions.query({ name })));
    return answers.every(({ state }) => state === 'granted');
  } catch {
    return false; // a browser that does not tell will ask
  }
}

/**
 * Starts camera and microphone. Somebody who is new is told first why the browser is about to ask; somebody who
 * allowed it before, and whose browser still does, finds the camera on.
 */
export function useDevices(media: LocalMedia): { start: () => Promise<void> } {
  const [allowed, setAllowed] = useStored('ovation.devices-allowed', false, isFlag);

  const start = useCallback(async () => {
    await media.startCamera();
    await media.startMicrophone();
    if (media.state.get().failure === undefined) setAllowed(true);
  }, [media, setAllowed]);

  useEffect(() => {
    if (!allowed) return;
    const leaving = new AbortController();
    void stillAllowed().then((granted) => {
      const untouched = media.state.get().source === 'none';
      if (granted && untouched && !leaving.signal.aborted) void start();
    });
    return () => {
      leaving.abort();
    };
  }, [allowed, media, start]);

  return { start };
}
