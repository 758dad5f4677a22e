export function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Per piece; without a piece there is nothing to tell. */
export function ratio(total: number, pieces: number): number | undefined {
  return pieces > 0 && total >= 0 ? total / pieces : undefined;
}

export function milliseconds(seconds: number | undefined): number | undefined {
  return seconds === undefined ? undefined : round1(seconds * 1000);
}

export function round1(value: number): number {
  return Math.round(value * 10) / 10;
}
