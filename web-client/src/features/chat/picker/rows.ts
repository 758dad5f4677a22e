/** Something that can be picked. */
export interface Cell {
  key: string;
  /** What is written. */
  insert: string;
  label: string;
  char?: string;
  url?: string;
}

export interface Section {
  id: string;
  label: string;
  cells: Cell[];
}

export type Row =
  { kind: 'head'; section: string; label: string } | { kind: 'cells'; section: string; cells: Cell[] };

export interface Spot {
  row: number;
  column: number;
}

export const COLUMNS = 8;

export const cellId = (grid: string, { row, column }: Spot) => `${grid}-${row}-${column}`;

/** Sections as rows of one height, so that only those in view are drawn. */
export function rowsOf(sections: readonly Section[]): Row[] {
  return sections
    .filter(({ cells }) => cells.length > 0)
    .flatMap(({ id, label, cells }): Row[] => [
      { kind: 'head', section: id, label },
      ...Array.from({ length: Math.ceil(cells.length / COLUMNS) }, (_, i): Row => ({
        kind: 'cells',
        section: id,
        cells: cells.slice(i * COLUMNS, (i + 1) * COLUMNS),
      })),
    ]);
}

export function cellAt(rows: readonly Row[], spot: Spot | undefined): Cell | undefined {
  if (spot === undefined) return undefined;
  const row = rows[spot.row];
  return row?.kind === 'cells' ? row.cells[spot.column] : undefined;
}

const width = (row: Row | undefined) => (row?.kind === 'cells' ? row.cells.length : 0);

/** The next row of cells in a direction; undefined where there is none. */
function rowFrom(rows: readonly Row[], from: number, step: 1 | -1): number | undefined {
  for (let at = from + step; at >= 0 && at < rows.length; at += step) if (width(rows[at]) > 0) return at;
  return undefined;
}

export function firstSpot(rows: readonly Row[], from = -1): Spot | undefined {
  const row = rowFrom(rows, from, 1);
  return row === undefined ? undefined : { row, column: 0 };
}

/** Where an arrow leads; the ends lead nowhere, and the ends of a row to the next one. */
export function moved(rows: readonly Row[], spot: Spot, key: 'left' | 'right' | 'up' | 'down'): Spot {
  const { row, column } = spot;
  if (key === 'right' && column + 1 < width(rows[row])) return { row, column: column + 1 };
  if (key === 'left' && column > 0) return { row, column: column - 1 };
  const next = rowFrom(rows, row, key === 'right' || key === 'down' ? 1 : -1);
  if (next === undefined) return spot;
  if (key === 'right') return { row: next, column: 0 };
  const last = width(rows[next]) - 1;
  return { row: next, column: key === 'left' ? last : Math.min(column, last) };
}
