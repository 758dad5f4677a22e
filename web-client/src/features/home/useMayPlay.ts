import { useSyncExternalStore } from 'react';

interface NetworkInformation {
  saveData?: boolean;
  effectiveType?: string;
}

/** Whether a picture that nobody asked for may play: the tab is seen, and neither the person nor the network wants less. */
export function useMayPlay(): boolean {
  return useSyncExternalStore(subscribe, mayPlay);
}

function mayPlay(): boolean {
  if (document.hidden) return false;
  if (matchMedia('(prefers-reduced-data: reduce), (prefers-reduced-motion: reduce)').matches) return false;
  const { connection } = navigator as Navigator & { connection?: NetworkInformation };
  return connection?.saveData !== true && !/2g|3g/u.test(connection?.effectiveType ?? '');
}

function subscribe(listener: () => void): () => void {
  document.addEventListener('visibilitychange', listener);
  return () => {
    document.removeEventListener('visibilitychange', listener);
  };
}
