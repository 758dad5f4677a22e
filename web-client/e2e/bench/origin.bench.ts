import { loadavg } from 'node:os';
import { expect, test } from '@playwright/test';
import { BASE_URL, pidOf } from '../support/stack';
import { onAir } from './onAir';
import { runPlayers } from './players';

const PLAYERS = Number(process.env.BENCH_PLAYERS ?? 2_000);
const SECONDS = Number(process.env.BENCH_SECONDS ?? 30);

test('origin', async () => {
  await onAir(async (slug) => {
    const crowd = { url: BASE_URL, slug, players: PLAYERS, seconds: SECONDS, variants: 1 };
    const printed = await runPlayers({ ...crowd, pid: pidOf('service') });
    const load = loadavg().map((value) => value.toFixed(1));
    console.log(
      `\nOrigin under ${PLAYERS} players of one stream\n${printed}aim: last waiter p99 ≤ 50 ms, no error`,
    );
    console.log(`load average: ${load.join(' ')}\n`);
    expect(printed).toContain('requests');
  });
});
