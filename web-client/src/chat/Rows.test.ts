import { describe, expect, it } from 'vitest';
import { Rows } from './Rows';

const keys = Array.from({ length: 1_000 }, (_, i) => `k${i}`);

describe('Rows', () => {
  it('should draw only what is near the view, and stand for the rest by height', () => {
    const rows = new Rows();
    rows.set(keys);
    const { from, to, before, after } = rows.range(15_000, 600);
    expect(to - from).toBeLessThan(60);
    expect(before).toBe(from * 30);
    expect(before + (to - from) * 30 + after).toBe(rows.total);
  });

  it('should reckon with the height that a row was measured at', () => {
    const rows = new Rows();
    rows.set(keys);
    expect(rows.measure('k0', 90)).toBe(true);
    expect(rows.measure('k0', 90)).toBe(false);
    rows.layOut();
    expect(rows.offsetOf('k1')).toBe(90);
    expect(rows.at(89)).toBe(0);
    expect(rows.at(90)).toBe(1);
    rows.set(['before', ...keys]);
    expect(rows.offsetOf('k1')).toBe(120);
  });

  it('should have nothing to draw where there is nothing', () => {
    expect(new Rows().range(0, 600)).toEqual({ from: 0, to: 0, before: 0, after: 0 });
  });
});
