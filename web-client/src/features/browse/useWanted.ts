import { useCallback } from 'react';
import { useSearchParams } from 'react-router';
import type { Wanted } from '@/api/channels';

const LONGEST = 60;

/** What somebody looks for, which the page's address holds: it can be shared, and Back works. */
export function useWanted(): { wanted: Wanted; want: (change: Wanted, replace?: boolean) => void } {
  const [params, setParams] = useSearchParams();
  const read = (name: string) => {
    const value = params.get(name)?.trim().slice(0, LONGEST);
    return value === '' ? undefined : value;
  };
  const want = useCallback(
    (change: Wanted, replace = false) => {
      setParams(
        (before) => {
          const next = new URLSearchParams(before);
          for (const [name, value] of Object.entries(change) as [string, string | undefined][]) {
            if (value === undefined || value === '') next.delete(name);
            else next.set(name, value);
          }
          return next;
        },
        { replace },
      );
    },
    [setParams],
  );
  return { wanted: { category: read('category'), q: read('q'), tag: read('tag')?.slice(0, 24) }, want };
}
