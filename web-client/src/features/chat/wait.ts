const UNITS = { days: 86_400_000, hours: 3_600_000, minutes: 60_000, seconds: 1000 };
type Unit = keyof typeof UNITS;

export interface Wait {
  unit: Unit;
  count: number;
}

const names = Object.keys(UNITS) as Unit[];

/** A time (ms) that is being waited for, rounded up: who comes back too early is refused again. */
export function waitOf(ms: number): Wait {
  // Two of a unit are told in the next smaller one.
  const unit = names.find((name) => ms > 2 * UNITS[name]) ?? 'seconds';
  return { unit, count: Math.max(1, Math.ceil(ms / UNITS[unit])) };
}

/** A time (ms) that somebody has chosen, exactly. */
export function spanOf(ms: number): Wait {
  const unit = names.find((name) => ms >= UNITS[name] && ms % UNITS[name] === 0) ?? 'seconds';
  return { unit, count: Math.ceil(ms / UNITS[unit]) };
}
