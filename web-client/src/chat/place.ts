import type { Place } from './types';

export function isAfter(a: Place, b: Place | undefined): boolean {
  if (b === undefined) return true;
  return a.epoch === b.epoch ? a.seq > b.seq : a.epoch > b.epoch;
}

/** As the service takes it in an address. */
export function cursor({ epoch, seq }: Place): string {
  return `${epoch}-${seq}`;
}
