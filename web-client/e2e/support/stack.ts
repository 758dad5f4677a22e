import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { houseEnvironment } from './houseNextDoor';
import { descendantsOf, isAlive, type Process } from './processes';

/** Beside a developer's own running Ovation. */
const PORT_OFFSET = Number(process.env.OVATION_PORT_OFFSET ?? 1200);
const HTTP_PORT = 8080 + PORT_OFFSET;
export const BASE_URL = process.env.OVATION_URL ?? `http://localhost:${HTTP_PORT}`;

/** The first start builds and, where the sources changed, so do others. */
const START_MS = 15 * 60_000;
const STOP_MS = 30_000;
/** The service starts in ten seconds on a machine of its own, and in minutes beside two browsers that encode and decode. */
export const RESTART_MS = 300_000;
/** All these people come from one address, quicker than a house lets in. */
const MANY_GUESTS = { OVATION_LIMITS_REGISTER_CAPACITY: '1000', OVATION_LIMITS_REGISTER_PERIOD: '10m' };
/** What webhooks and restreams lead to in the specs listens on this machine. */
const OURSELVES = { OVATION_OUTBOUND_NETWORKS: '127.0.0.1/32', OVATION_OUTBOUND_UNENCRYPTED: 'true' };
const INFRA_RUN = fileURLToPath(new URL('../../../infra/run', import.meta.url));

export type Unit = 'service' | 'janus' | 'janus2' | 'coturn' | 'redis' | 'postgres';

/**
 * Starts `infra/run` as anybody would and answers with what stops it again, when it says that it is ready. With
 * OVATION_URL (and OVATION_HOME) set, the one that runs there is used and left running.
 */
export async function startStack(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.OVATION_URL !== undefined) return undefined;
  const home = mkdtempSync(join(tmpdir(), 'ovation-e2e-'));
  process.env.OVATION_HOME = home;
  const run = spawn(INFRA_RUN, {
    env: {
      ...process.env,
      ...houseEnvironment(HTTP_PORT),
      ...MANY_GUESTS,
      ...OURSELVES,
      OVATION_PORT_OFFSET: String(PORT_OFFSET),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  await ready(run);
  return async () => {
    await stop(run);
    rmSync(home, { recursive: true, force: true });
  };
}

export function pidOf(unit: Unit): number {
  const home = process.env.OVATION_HOME;
  if (home === undefined) throw new Error('No stack has been started.');
  return Number(readFileSync(join(home, 'run', `${unit}.pid`), 'utf8'));
}

/** No warning, no last words, as when the machine's memory runs out. Answers with when it happened. */
export function kill(unit: Unit): number {
  process.kill(pidOf(unit), 'SIGKILL');
  return Date.now();
}

/** When the service's port takes connections again, after it was killed. */
export async function portOpens(): Promise<number> {
  const deadline = Date.now() + RESTART_MS;
  await until(deadline, async () => !(await acceptsConnections()));
  await until(deadline, acceptsConnections);
  return Date.now();
}

async function until(deadline: number, condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`The service at ${BASE_URL} did not come back in time.`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

function acceptsConnections(): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port: Number(new URL(BASE_URL).port || 80), host: '127.0.0.1' });
    const answer = (open: boolean) => () => {
      socket.destroy();
      resolve(open);
    };
    socket.once('connect', answer(true)).once('error', answer(false));
  });
}

function ready(run: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = '';
    const fail = (reason: string) => {
      clearTimeout(timer);
      run.kill('SIGTERM');
      reject(new Error(`${reason}\n${output}`));
    };
    const timer = setTimeout(() => {
      fail('infra/run did not get ready in time.');
    }, START_MS);
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      if (!output.includes('Ovation is ready at')) return;
      clearTimeout(timer);
      resolve();
    };
    run.stdout?.on('data', read);
    run.stderr?.on('data', read);
    run.once('exit', (code) => {
      fail(`infra/run ended with ${code ?? 'a signal'}.`);
    });
  });
}

/** Ctrl-C for a program without a terminal; afterwards nothing that it started may be left. */
async function stop(run: ChildProcess): Promise<void> {
  if (run.pid === undefined) return;
  const started = descendantsOf(run.pid);
  const ended = new Promise((resolve) => run.once('exit', resolve));
  run.kill('SIGTERM');
  const late = new Promise((resolve) => setTimeout(resolve, STOP_MS, 'late'));
  if ((await Promise.race([ended, late])) === 'late') throw new Error('infra/run did not stop in time.');
  const left = started.filter(isAlive);
  if (left.length > 0) throw new Error(`infra/run left behind: ${left.map(describe).join(', ')}`);
}

function describe({ pid, name }: Process): string {
  return `${name} (${pid})`;
}
