import { describe, expect, it } from 'vitest';
import { secondOf } from './place';
import { dateAt, timeAt } from './programme';

const T = 1_000_000;
/** Two seconds, an interruption of ten, two seconds more: the element's clock knows nothing of the interruption. */
const segments = [
  { start: 0, duration: 1, programDateTime: T },
  { start: 1, duration: 1, programDateTime: T + 1_000 },
  { start: 2, duration: 1, programDateTime: T + 12_000 },
  { start: 3, duration: 1, programDateTime: T + 13_000 },
];

describe('the programme', () => {
  it.each([
    [0.5, 500],
    [1.9, 1_900],
    [2.25, 12_250],
    [4.5, 14_500],
    [-1, -1_000],
  ])('dates second %d', (second, date) => {
    expect(dateAt(segments, second)).toBe(T + date);
  });

  it.each([
    [500, 0.5],
    [12_250, 2.25],
    [5_000, 2],
    [-9_000, 0],
  ])('finds %d ms', (date, second) => {
    expect(timeAt(segments, T + date)).toBe(second);
  });

  it('knows nothing where the playlist has no dates', () => {
    const undated = segments.map((segment) => ({ ...segment, programDateTime: null }));
    expect(dateAt(undated, 1)).toBeUndefined();
    expect(timeAt(undated, T)).toBeUndefined();
    expect(dateAt([], 1)).toBeUndefined();
  });
});

describe('a place', () => {
  const playback = {
    seekable: () => ({ start: 0.5, end: 4 }),
    timeAt: (date: number) => timeAt(segments, date),
  };

  it.each([
    [{ ago: 1_500 }, 2.5],
    [{ ago: 3_600_000 }, 0.5],
    [{ date: T + 12_500 }, 2.5],
    [{ date: T + 60_000 }, 4],
    [{ date: T }, 0.5],
  ])('%j lies within what can be played', (place, second) => {
    expect(secondOf(place, playback)).toBe(second);
  });

  it('is nowhere while there is no playlist', () => {
    expect(secondOf({ ago: 0 }, { ...playback, seekable: () => undefined })).toBeUndefined();
  });
});
