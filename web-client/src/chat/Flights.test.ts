import { describe, expect, it } from 'vitest';
import { Flights, MOST } from './Flights';

const sum = (flights: { count: number }[]) => flights.reduce((all, { count }) => all + count, 0);

describe('Flights', () => {
  it('should let each one of a few fly', () => {
    const flights = new Flights().take({ heart: 2, clap: 1 });
    expect(flights.map(({ reaction, count }) => [reaction, count])).toEqual([
      ['heart', 1],
      ['heart', 1],
      ['clap', 1],
    ]);
    expect(new Set(flights.map(({ id }) => id)).size).toBe(3);
  });

  it('should let some stand for all of very many', () => {
    const flights = new Flights().take({ heart: 900, clap: 100 });
    expect(flights.length).toBeLessThanOrEqual(10);
    expect(sum(flights.filter(({ reaction }) => reaction === 'heart'))).toBe(900);
    expect(sum(flights.filter(({ reaction }) => reaction === 'clap'))).toBe(100);
  });

  it('should never have more in the air than can be drawn, and go on when some have landed', () => {
    const flights = new Flights();
    const flown = Array.from({ length: 10 }, () => flights.take({ fire: 50 })).flat();
    expect(flown).toHaveLength(MOST);
    expect(flights.take({ fire: 1 })).toEqual([]);
    for (const { id } of flown.slice(0, 5)) flights.landed(id);
    expect(flights.take({ fire: 50 })).toHaveLength(5);
  });

  it('should let nothing fly where nobody reacted', () => {
    expect(new Flights().take({})).toEqual([]);
  });
});
