import { useCallback, useSyncExternalStore } from 'react';
import type { Observable } from '@/signaling/observable';

/** The current value of an engine's Observable; the component renders again when it changes. */
export function useObservable<T>(source: Observable<T>): T {
  const subscribe = useCallback((listener: () => void) => source.subscribe(listener), [source]);
  return useSyncExternalStore(subscribe, () => source.get());
}
