import { loadavg } from 'node:os';

export interface Row {
  what: string;
  /** ms each */
  values: number[];
  /** What the project promises for the median and for 95 of 100. */
  aim?: { p50?: number; p95?: number };
}

export function percentile(values: number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil((percent / 100) * sorted.length) - 1)] ?? NaN;
}

/** Prints rows under one heading, with what somebody needs to judge them by. */
export function printTable(title: string, rows: Row[], circumstances: Record<string, string>): void {
  const cells = rows.map(({ what, values, aim }) => [
    what,
    ms(percentile(values, 50)),
    ms(percentile(values, 95)),
    ms(Math.max(...values)),
    String(values.length),
    [aim?.p50 && `p50 ≤ ${aim.p50}`, aim?.p95 && `p95 ≤ ${aim.p95}`].filter(Boolean).join(', '),
  ]);
  const lines = [['ms', 'p50', 'p95', 'max', 'n', 'aim'], ...cells];
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  );
  const text = lines.map((line) =>
    line.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  '),
  );
  const load = loadavg().map((value) => value.toFixed(1));
  const notes = Object.entries({ ...circumstances, 'load average': load.join(' ') });
  console.log(
    ['', title, ...text, notes.map(([name, value]) => `${name}: ${value}`).join(' · '), ''].join('\n'),
  );
}

function ms(value: number): string {
  return Number.isFinite(value) ? value.toFixed(0) : '–';
}
