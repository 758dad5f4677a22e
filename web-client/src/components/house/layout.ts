import { useSyncExternalStore } from 'react';

/**
 * Where the chat of a picture lies. `beside`: right of it. `below`: under it, filling the rest, where there is little width. `over`: on
 * it, where there is little height, and where the picture has the whole screen.
 */
export type Layout = 'beside' | 'below' | 'over';

/** A phone that lies on its side. */
const LOW = '(height <= 500px) and (orientation: landscape)';
const NARROW = '(width < 640px), (width < 960px) and (orientation: portrait)';

function subscribe(listener: () => void): () => void {
  const queries = [LOW, NARROW].map((query) => matchMedia(query));
  queries.forEach((query) => {
    query.addEventListener('change', listener);
  });
  return () => {
    queries.forEach((query) => {
      query.removeEventListener('change', listener);
    });
  };
}

function read(): Layout {
  if (matchMedia(LOW).matches) return 'over';
  return matchMedia(NARROW).matches ? 'below' : 'beside';
}

/** What the window has room for. */
export function useLayout(): Layout {
  return useSyncExternalStore(subscribe, read);
}
