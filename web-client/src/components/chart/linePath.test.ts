import { describe, expect, it } from 'vitest';
import { linePath } from './linePath';

const span = { spanMs: 300_000, gapMs: 15_000 };

describe('the line', () => {
  it('should end at the right edge and reach the top at its highest', () => {
    const points = [0, 10_000].map((at, i) => ({ at, value: 5 * i }));
    expect(linePath(points, 300, 40, span)).toBe('M290.0 40.0L300.0 0.0');
  });

  it('should not claim to know what was while nobody looked', () => {
    const points = [0, 60_000].map((at) => ({ at, value: 1 }));
    expect(linePath(points, 300, 40, span)).toBe('M240.0 0.0M300.0 0.0');
  });

  it('should lie on the ground when there is nothing', () => {
    expect(linePath([{ at: 0, value: 0 }], 300, 40, span)).toBe('M300.0 40.0');
    expect(linePath([], 300, 40, span)).toBe('');
  });
});
