import { useCallback, useState } from 'react';

function read<T>(key: string, fallback: T, accepts: (value: unknown) => value is T): T {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return accepts(value) ? value : fallback;
  } catch {
    return fallback; // storage may be forbidden, or hold what another version wrote
  }
}

/** State that the browser remembers. What is stored is checked before it is believed. */
export function useStored<T>(
  key: string,
  fallback: T,
  accepts: (value: unknown) => value is T,
): [T, (value: T) => void] {
  const [value, setValue] = useState(() => read(key, fallback, accepts));
  const store = useCallback(
    (next: T) => {
      setValue(next);
      try {
        localStorage.setItem(key, JSON.stringify(next));
      } catch {
        // private windows may refuse; the choice then lasts as long as the page
      }
    },
    [key],
  );
  return [value, store];
}
