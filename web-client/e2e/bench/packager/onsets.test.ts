import { describe, expect, it } from 'vitest';
import { drift, median, offsets, onsets } from './onsets';

const levels = (...values: number[]) => values.map((level, i) => ({ time: i / 10, level }));

describe('onsets', () => {
  it('finds where something begins, once', () => {
    expect(onsets(levels(0, 0, 0, 9, 0, 9, 9, 0, 0, 0, 9), 5, 0.25)).toEqual([0.3, 1]);
  });

  it('leaves out what had begun already', () => {
    expect(onsets(levels(9, 9, 0, 0, 0, 0, 9), 5, 0.25)).toEqual([0.6]);
  });
});

describe('offsets', () => {
  it('pairs a flash with the beep next to it, and leaves out lonely ones', () => {
    const paired = offsets([1, 3, 5], [1.05, 2.98, 7], 0.5).map(({ time, ms }) => [time, Math.round(ms)]);
    expect(paired).toEqual([
      [1, 50],
      [3, -20],
    ]);
  });

  it('tells a drift from a constant', () => {
    const constant = [0, 60, 120].map((time) => ({ time, ms: 40 }));
    const growing = [0, 60, 120].map((time) => ({ time, ms: 40 + time / 10 }));
    expect(drift(constant)).toBeCloseTo(0);
    expect(drift(growing)).toBeCloseTo(6);
  });

  it('has a median', () => {
    expect(median([9, 1, 5])).toBe(5);
  });
});
