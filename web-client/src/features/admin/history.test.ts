import { describe, expect, it } from 'vitest';
import { withSample } from './history';
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
