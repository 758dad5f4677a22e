import { useCallback, useSyncExternalStore } from 'react';
import type { Observable } from '@/signaling/observable';

/**
 * A part of an Observable's value; the component renders again when that part changes.
 *
 * @param select always the same function, which answers with what is in the value, and makes nothing anew
 */
export function useSelected<T, S>(source: Observable<T>, select: (value: T) => S): S {
  const subscribe = useCallback((listener: () => void) => source.subscribe(listener), [source]);
  return useSyncExternalStore(subscribe, () => select(source.get()));
}
