import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { BASE_URL } from '../support/stack';
import { onAir } from './onAir';
import { countRequests } from './originLog';
import { runPlayers } from './players';

const PLAYERS = Number(process.env.BENCH_PLAYERS ?? 1_000);
const SECONDS = Number(process.env.BENCH_SECONDS ?? 30);
const EDGE_RUN = fileURLToPath(new URL('../../../infra/edge/run', import.meta.url));
/** Beside an Ovation with the same offset. */
const PORT = 8090 + Number(process.env.OVATION_PORT_OFFSET ?? 1200);
const EDGE = `http://127.0.0.1:${PORT}`;

test('edge', async () => {
  const home = mkdtempSync(join(tmpdir(), 'ovation-edge-'));
  // nginx works as another user than root.
  chmodSync(home, 0o711);
  const origin = new URL(BASE_URL);
  const edge = spawn(EDGE_RUN, {
    env: {
      ...process.env,
      OVATION_HOME: home,
      OVATION_EDGE_ORIGIN: `127.0.0.1:${origin.port}`,
      OVATION_EDGE_LISTEN: `127.0.0.1:${PORT}`,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  try {
    await onAir((slug) => measure(slug, join(home, 'edge', 'origin.log')));
  } finally {
    await stop(edge);
    rmSync(home, { recursive: true, force: true });
  }
});

async function measure(slug: string, log: string): Promise<void> {
  const crowd = { url: EDGE, slug, players: PLAYERS, seconds: SECONDS, variants: 3 };
  const printed = await runPlayers(crowd);
  const counts = countRequests(readFileSync(log, 'utf8'));
  console.log(`\nEdge under ${PLAYERS} players of one stream\n${printed}`);
  for (const { rendition, parts, partRequests, playlistRequests } of counts)
    console.log(
      `${rendition.padEnd(8)} ${parts} parts, ${partRequests} requests for parts, ${playlistRequests} for its blocking ` +
        `playlist: ${(partRequests / parts).toFixed(2)} and ${(playlistRequests / parts).toFixed(2)} for each part`,
    );
  console.log(
    `aim: about 1 for each · load average: ${loadavg()
      .map((value) => value.toFixed(1))
      .join(' ')}\n`,
  );
  expect(counts.length).toBeGreaterThan(1);
}

async function stop(edge: ChildProcess): Promise<void> {
  if (edge.exitCode !== null) return;
  const ended = once(edge, 'exit');
  edge.kill('SIGTERM');
  await ended;
}
