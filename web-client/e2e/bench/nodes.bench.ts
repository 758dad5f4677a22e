import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { frames, longestGap, recordFrames } from '../support/picture';
import { Operator } from '../support/operator';
import { seatChip } from '../support/seats';
import type { Listening } from '../support/sound';
import { pidOf, type Unit } from '../support/stack';
import { printTable } from './figures';
import { pageIn, show, SMALL_WINDOW, stageAndHouse } from './pages';

const TIMES = Number(process.env.BENCH_TIMES ?? 5);
const VIEWERS = 3;
/** Supervision restarts at once what had run for a while, and later and later what keeps falling. */
const STEADY_MS = 35_000;
const DRAIN_EVERY_MS = 5_000;
const NODES: Unit[] = ['janus', 'janus2'];

const browsers = stageAndHouse();

// The pages of one measurement would load the machine for the next.
test.afterEach(async () => {
  const open = [browsers.stage, browsers.house].flatMap((browser) => browser.contexts());
  await Promise.all(open.map((context) => context.close()));
});

interface Loss {
  /** Of each viewer, ms. */
  gaps: number[];
  rehomed: number;
}

test('a media server lost', async () => {
  const { studio, viewer } = await show(browsers, SMALL_WINDOW);
  const viewers = [viewer];
  while (viewers.length < VIEWERS) viewers.push(await watcher(studio.slug));
  for (const page of viewers) await recordFrames(page);

  const killed: Loss[] = [];
  const stopped: Loss[] = [];
  for (let i = 0; i < TIMES; i += 1) {
    killed.push(await lose(studio.page, viewers, 'SIGKILL'));
    stopped.push(await lose(studio.page, viewers, 'SIGSTOP'));
  }
  const gaps = (losses: Loss[]) => losses.flatMap((loss) => loss.gaps);
  const homes = (losses: Loss[]) => losses.map(({ rehomed }) => rehomed);
  printTable(
    `The publisher's media server is lost, with ${VIEWERS} viewers on it and a second one there`,
    [
      {
        what: 'killed with -9: gap in the picture of each viewer',
        values: gaps(killed),
        aim: { p95: 3_000 },
      },
      { what: 'killed with -9: the publisher sends again', values: homes(killed), aim: { p95: 5_000 } },
      { what: 'stopped: gap in the picture of each viewer', values: gaps(stopped), aim: { p95: 6_000 } },
      { what: 'stopped: the publisher sends again', values: homes(stopped), aim: { p95: 6_000 } },
    ],
    {},
  );
});

test('a media server drained', async () => {
  const operator = await Operator.enter();
  const { studio, viewer } = await show(browsers, SMALL_WINDOW);
  const viewers = [viewer];
  while (viewers.length < VIEWERS) viewers.push(await watcher(studio.slug));
  for (const page of viewers) await recordFrames(page);
  const gaps: number[] = [];
  const moved: number[] = [];
  for (let i = 0; i < TIMES; i += 1) {
    await viewer.waitForTimeout(DRAIN_EVERY_MS);
    const home = await nodeOf(studio.page);
    if (home === undefined) throw new Error('Nobody knows where the publisher is.');
    const from = Date.now();
    await operator.drain(home, true);
    for (const page of [studio.page, ...viewers])
      await expect.poll(() => nodeOf(page), { intervals: [100] }).toBe(NODES.find((node) => node !== home));
    moved.push(Date.now() - from);
    await viewer.waitForTimeout(2_000);
    for (const page of viewers) gaps.push(longestGap(await frames(page), from));
    await operator.drain(home, false);
  }
  printTable(
    `A media server is drained with a publisher and ${VIEWERS} viewers on it`,
    [
      { what: 'longest time between two frames, of each viewer', values: gaps },
      { what: 'until all of them are on the other', values: moved },
    ],
    {},
  );
});

async function watcher(slug: string): Promise<Page> {
  const page = await pageIn(browsers.house, SMALL_WINDOW);
  await page.goto(`/c/${slug}`);
  await expect(seatChip(page, 'Floor')).toBeVisible();
  return page;
}

async function lose(publisher: Page, viewers: Page[], signal: 'SIGKILL' | 'SIGSTOP'): Promise<Loss> {
  await publisher.waitForTimeout(STEADY_MS);
  const home = await nodeOf(publisher);
  if (home === undefined) throw new Error('Nobody knows where the publisher is.');
  const pid = pidOf(home);
  const before = await connectionCount(publisher);
  process.kill(pid, signal);
  const lost = Date.now();
  // On either: a server that was killed is started again, and may be back first.
  await expect.poll(() => reconnected(publisher, before), { intervals: [50] }).toBe(true);
  const rehomed = Date.now() - lost;
  for (const page of viewers)
    await expect
      .poll(async () => (await frames(page)).filter(({ at }) => at > lost + 2_000).length)
      .toBeGreaterThan(60);
  const gaps = await Promise.all(viewers.map(async (page) => longestGap(await frames(page), lost)));
  if (signal === 'SIGSTOP') process.kill(pid, 'SIGKILL');
  return { gaps, rehomed };
}

const connectionCount = (page: Page) => page.evaluate(() => (window as Listening).connections?.length ?? 0);

async function reconnected(page: Page, before: number): Promise<boolean> {
  return (await connectionCount(page)) > before && (await nodeOf(page)) !== undefined;
}

/** The node that a page's newest connection is connected to: each has a range of ports of its own. */
async function nodeOf(page: Page): Promise<Unit | undefined> {
  const port = await page.evaluate(async () => {
    const connection = (window as Listening).connections?.at(-1);
    if (connection?.connectionState !== 'connected') return 0;
    const report = await connection.getStats();
    let id: unknown;
    report.forEach((entry: Record<string, unknown>) => {
      if (entry.type === 'transport') id = entry.selectedCandidatePairId;
    });
    const pair = report.get(String(id)) as { remoteCandidateId?: string } | undefined;
    return (report.get(String(pair?.remoteCandidateId)) as { port?: number } | undefined)?.port ?? 0;
  });
  return NODES.find((node) => {
    const [from, to] = portsOf(node);
    return port >= from && port <= to;
  });
}

function portsOf(node: Unit): [number, number] {
  const settings = readFileSync(join(process.env.OVATION_HOME ?? '', 'etc', node, 'janus.jcfg'), 'utf8');
  const [, from, to] = /rtp_port_range\s*=\s*"(\d+)-(\d+)"/.exec(settings) ?? [];
  return [Number(from), Number(to)];
}
