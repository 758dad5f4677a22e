import { describe, expect, it } from 'vitest';
import { cellAt, firstSpot, moved, rowsOf, type Section } from './rows';

const section = (id: string, count: number): Section => ({
  id,
  label: id,
  cells: Array.from({ length: count }, (_, i) => ({
    key: `${id}${i}`,
    insert: `${id}${i}`,
    label: `${id}${i}`,
  })),
});

const rows = rowsOf([section('a', 10), section('none', 0), section('b', 3)]);
const go = (...keys: Parameters<typeof moved>[2][]) => {
  let spot = firstSpot(rows) ?? { row: 0, column: 0 };
  for (const key of keys) spot = moved(rows, spot, key);
  return cellAt(rows, spot)?.key;
};

describe('rowsOf', () => {
  it('should head each section that has something in it', () => {
    expect(rows.map((row) => (row.kind === 'head' ? row.label : row.cells.length))).toEqual([
      'a',
      8,
      2,
      'b',
      3,
    ]);
  });
});

describe('moved', () => {
  it('should lead through rows and over headings', () => {
    expect(go()).toBe('a0');
    expect(go('right', 'down')).toBe('a9');
    expect(go('down', 'down')).toBe('b0');
    expect(go('down', 'down', 'up', 'left')).toBe('a7');
  });

  it('should take the last cell of a row that is shorter', () => {
    expect(go('right', 'right', 'right', 'down')).toBe('a9');
  });

  it('should go on where a row ends, and stay where the grid does', () => {
    expect(go('down', 'right', 'right')).toBe('b0');
    expect(go('left')).toBe('a0');
    expect(go('up')).toBe('a0');
    expect(go('down', 'down', 'down')).toBe('b0');
  });
});
