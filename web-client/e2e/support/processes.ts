import { readdirSync, readFileSync } from 'node:fs';

export interface Process {
  pid: number;
  name: string;
  /** Clock ticks since the machine's start: tells a process from a later one with the same number. */
  started: string;
}

interface Row extends Process {
  parent: number;
  zombie: boolean;
}

/** Everything that runs below a process, over all generations. */
export function descendantsOf(pid: number): Process[] {
  const rows = all();
  const children = (parent: number): Process[] =>
    rows.filter((row) => row.parent === parent).flatMap((row) => [row, ...children(row.pid)]);
  return children(pid);
}

export function isAlive({ pid, started }: Process): boolean {
  const row = read(String(pid));
  return row?.started === started && !row.zombie;
}

function all(): Row[] {
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .flatMap((pid) => read(pid) ?? []);
}

function read(pid: string): Row | undefined {
  try {
    // The name is in parentheses and may contain spaces; what follows it has fixed places (proc(5)).
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [, name = ''] = /\((.*)\)/.exec(stat) ?? [];
    const [state, parent, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { pid: Number(pid), name, parent: Number(parent), zombie: state === 'Z', started: rest[17] ?? '' };
  } catch {
    return undefined; // It ended while we looked.
  }
}
