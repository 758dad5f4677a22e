import { useEffect, useState } from 'react';

export interface Countdown {
  /** What is left; undefined while none runs. */
  seconds: number | undefined;
  start: () => void;
  cancel: () => void;
}

/** Three, two, one, and then `onZero`. */
export function useCountdown(onZero: () => void, from = 3): Countdown {
  const [seconds, setSeconds] = useState<number>();

  useEffect(() => {
    if (seconds === undefined) return;
    const timer = setTimeout(() => {
      if (seconds > 1) {
        setSeconds(seconds - 1);
        return;
      }
      setSeconds(undefined);
      onZero();
    }, 1000);
    return () => {
      clearTimeout(timer);
    };
  }, [seconds, onZero]);

  return {
    seconds,
    start: () => {
      setSeconds(from);
    },
    cancel: () => {
      setSeconds(undefined);
    },
  };
}
