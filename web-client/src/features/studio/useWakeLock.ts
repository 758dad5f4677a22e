import { useEffect } from 'react';

/** Keeps the screen on while `active`. The browser takes the lock away from a hidden tab, so it is asked for again. */
export function useWakeLock(active: boolean): void {
  useEffect(() => {
    if (!active || !('wakeLock' in navigator)) return;
    let lock: WakeLockSentinel | undefined;
    let over = false;

    const acquire = async () => {
      if (document.visibilityState !== 'visible') return;
      // Low battery or a policy may refuse; the broadcast goes on either way.
      const taken = await navigator.wakeLock.request('screen').catch(() => undefined);
      if (over) await taken?.release();
      else lock = taken;
    };
    const onVisible = () => void acquire();

    void acquire();
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      over = true;
      document.removeEventListener('visibilitychange', onVisible);
      void lock?.release();
    };
  }, [active]);
}
