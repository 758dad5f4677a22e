import { describe, expect, it } from 'vitest';
import { linePath, withSample } from './history';
import { anOverview } from './testing/operator';

const noon = Date.parse('2026-03-05T12:00:00Z');
const lookAt = (ms: number) => anOverview({ at: new Date(noon + ms).toISOString() });

describe('the history', () => {
  it('should add up the houses', () => {
    expect(withSample([], lookAt(0))).toEqual([
      { at: noon, onAir: 1, floor: 3, gallery: 2, egress: 7_200_000, saved: 640_000 },
    ]);
  });

  it('should forget what is older than five minutes, and what a clock that was set back would repeat', () => {
    const first = withSample([], lookAt(0));
    const second = withSample(first, lookAt(2_000));
    expect(second).toHaveLength(2);
    expect(withSample(second, lookAt(301_000)).map(({ at }) => at - noon)).toEqual([2_000, 301_000]);
    expect(withSample(second, lookAt(1_000)).map(({ at }) => at - noon)).toEqual([0, 1_000]);
  });
});

describe('the line', () => {
  it('should end at the right edge and reach the top at its highest', () => {
    const points = [0, 10_000].map((at, i) => ({ at, value: 5 * i }));
    expect(linePath(points, 300, 40)).toBe('M290.0 40.0L300.0 0.0');
  });

  it('should not claim to know what was while nobody looked', () => {
    const points = [0, 60_000].map((at) => ({ at, value: 1 }));
    expect(linePath(points, 300, 40)).toBe('M240.0 0.0M300.0 0.0');
  });

  it('should lie on the ground when there is nothing', () => {
    expect(linePath([{ at: 0, value: 0 }], 300, 40)).toBe('M300.0 40.0');
    expect(linePath([], 300, 40)).toBe('');
  });
});
