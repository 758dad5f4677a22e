import { describe, expect, it } from 'vitest';
import { spanOf, waitOf } from './wait';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe('waitOf', () => {
  it.each([
    [-5, 1, 'seconds'],
    [1, 1, 'seconds'],
    [4_001, 5, 'seconds'],
    [2 * MINUTE, 120, 'seconds'],
    [2 * MINUTE + 1, 3, 'minutes'],
    [10 * MINUTE, 10, 'minutes'],
    [3 * HOUR - 1, 3, 'hours'],
    [14 * DAY - 1, 14, 'days'],
  ])('should round %d ms up to %d %s', (ms, count, unit) => {
    expect(waitOf(ms)).toEqual({ count, unit });
  });
});

describe('spanOf', () => {
  it.each([
    [MINUTE, 1, 'minutes'],
    [90 * SECOND, 90, 'seconds'],
    [HOUR, 1, 'hours'],
    [7 * DAY, 7, 'days'],
    [36 * HOUR, 36, 'hours'],
  ])('should say %d ms as %d %s', (ms, count, unit) => {
    expect(spanOf(ms)).toEqual({ count, unit });
  });
});
