import { describe, expect, it } from 'vitest';
import { everyDay } from './days';

describe('everyDay', () => {
  it('should have a point for days on which nothing happened', () => {
    const points = everyDay([{ day: '2026-03-04', count: 3 }], Date.parse('2026-03-05T23:59:00Z'));
    expect(points).toHaveLength(30);
    expect(points.slice(-3).map(({ value }) => value)).toEqual([0, 3, 0]);
  });
});
