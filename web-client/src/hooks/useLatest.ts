import { useLayoutEffect, useRef, type RefObject } from 'react';

/** What was rendered last, for who asks later than the render: timers, listeners. */
export function useLatest<T>(value: T): RefObject<T> {
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  });
  return latest;
}
