import { readdirSync, readFileSync } from 'node:fs';

const TICKS_PER_SECOND = 100;

/** The process that repackages; the only one, since a stack of its own is measured. */
export async function repackagerOf(slug: string): Promise<number> {
  for (let tries = 0; tries < 100; tries += 1) {
    const found = readdirSync('/proc').filter((pid) => /^\d+$/u.test(pid) && isRepackager(pid));
    const pid = found.at(-1);
    if (pid !== undefined) return Number(pid);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Nothing repackages ${slug}.`);
}

/** How much of a core a process takes over so many seconds. */
export async function cpuShare(pid: number, seconds: number): Promise<number> {
  const before = ticks(pid);
  const began = performance.now();
  await new Promise((resolve) => setTimeout(resolve, seconds * 1_000));
  return (ticks(pid) - before) / TICKS_PER_SECOND / ((performance.now() - began) / 1_000);
}

function isRepackager(pid: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('rtcpport');
  } catch {
    return false;
  }
}

function ticks(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /u, '')
    .split(' ');
  return Number(fields[11]) + Number(fields[12]);
}
