import { useCallback, useEffect, useRef, useState } from 'react';

const FADE_AFTER_MS = 2500;

/** Whether the controls are shown: always while `pinned`, else for a moment after the last movement, key or touch. */
export function useFadingControls(pinned: boolean): { shown: boolean; wake: () => void; sleep: () => void } {
  const [awake, setAwake] = useState(true);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const sleep = useCallback(() => {
    clearTimeout(timer.current);
    setAwake(false);
  }, []);
  const wake = useCallback(() => {
    clearTimeout(timer.current);
    setAwake(true);
    timer.current = setTimeout(() => {
      setAwake(false);
    }, FADE_AFTER_MS);
  }, []);

  useEffect(() => {
    timer.current = setTimeout(() => {
      setAwake(false);
    }, FADE_AFTER_MS);
    return () => {
      clearTimeout(timer.current);
    };
  }, []);

  return { shown: pinned || awake, wake, sleep };
}
