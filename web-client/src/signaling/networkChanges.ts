interface NetworkInformation extends EventTarget {
  /** wifi, cellular, …; desktop browsers leave it out */
  readonly type?: string;
}

/**
 * Calls back when the machine is on another network than before. Chromium's `change` event also reports every new
 * estimate of speed, which is no reason to touch a connection that works: only another type counts.
 */
export function onNetworkChange(listener: () => void): () => void {
  const network = (navigator as Navigator & { connection?: NetworkInformation }).connection;
  let type = network?.type;
  const changed = () => {
    if (network?.type === type) return;
    type = network?.type;
    listener();
  };
  window.addEventListener('online', listener);
  network?.addEventListener('change', changed);
  return () => {
    window.removeEventListener('online', listener);
    network?.removeEventListener('change', changed);
  };
}

/** Calls back when the person looks at the page again; timers of a hidden page may have slept for long. */
export function onPageVisible(listener: () => void): () => void {
  const changed = () => {
    if (document.visibilityState === 'visible') listener();
  };
  document.addEventListener('visibilitychange', changed);
  return () => {
    document.removeEventListener('visibilitychange', changed);
  };
}
