import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PLAYERS = fileURLToPath(new URL('../../../infra/bench/players/Players.java', import.meta.url));

export interface Crowd {
  /** Whom they ask. */
  url: string;
  slug: string;
  players: number;
  seconds: number;
  /** The process whose CPU time is counted, if any. */
  pid?: number;
  /** Over how many of the stream's variants they are spread, highest first. */
  variants: number;
}

/** Runs the load generator of infra/bench/players and answers with what it printed. */
export function runPlayers({ url, slug, players, seconds, pid = 0, variants }: Crowd): Promise<string> {
  const java = process.env.JAVA_HOME === undefined ? 'java' : join(process.env.JAVA_HOME, 'bin', 'java');
  const { hostname, port } = new URL(url);
  // Names would be looked up, and lead to IPv6 here and IPv4 there.
  const server = `http://${hostname === 'localhost' ? '127.0.0.1' : hostname}:${port}`;
  const numbers = [players, seconds, pid, variants].map(String);
  const run = spawn(java, ['-Xmx768m', '-XX:+UseSerialGC', PLAYERS, server, slug, ...numbers], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  run.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  return new Promise((resolve, reject) => {
    run.once('error', reject);
    run.once('exit', (code) => {
      if (code === 0) resolve(printed);
      else reject(new Error(`the players ended with ${code ?? 'a signal'}`));
    });
  });
}
