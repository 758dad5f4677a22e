const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export interface Wait {
  unit: 'seconds' | 'minutes' | 'hours' | 'days';
  count: number;
}

/** A time (ms) in the unit that says enough, rounded up: who comes back too early is refused again. */
export function waitOf(ms: number): Wait {
  const seconds = Math.max(1, Math.ceil(ms / 1000));
  if (seconds <= 2 * MINUTE) return { unit: 'seconds', count: seconds };
  if (seconds <= 2 * HOUR) return { unit: 'minutes', count: Math.ceil(seconds / MINUTE) };
  if (seconds <= 2 * DAY) return { unit: 'hours', count: Math.ceil(seconds / HOUR) };
  return { unit: 'days', count: Math.ceil(seconds / DAY) };
}
