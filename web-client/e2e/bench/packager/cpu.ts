import { readFileSync } from 'node:fs';
import { descendantsOf } from '../../support/processes';

/** Clock ticks in a second, as Linux counts them for programs on all common machines. */
const TICKS = 100;

export interface Used {
  service: number;
  encoders: number;
}

/** Seconds of processor time that the service and its encoders have used so far. */
export function used(servicePid: number): Used {
  const encoders = descendantsOf(servicePid).filter(({ name }) => name === 'ffmpeg');
  return {
    service: seconds(servicePid),
    encoders: encoders.reduce((sum, { pid }) => sum + seconds(pid), 0),
  };
}

function seconds(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS;
}

/** Percent of one core, from now on for some seconds. */
export async function load(servicePid: number, forSeconds: number): Promise<Used> {
  const before = used(servicePid);
  const began = performance.now();
  await new Promise((resolve) => setTimeout(resolve, forSeconds * 1000));
  const after = used(servicePid);
  const percent = (part: keyof Used) =>
    (100_000 * (after[part] - before[part])) / (performance.now() - began);
  return { service: percent('service'), encoders: percent('encoders') };
}
