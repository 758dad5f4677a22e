import { chromium as playwright, expect, test, type CDPSession, type Page } from '@playwright/test';
import { chromium } from '../support/browser';
import { Studio } from '../support/Studio';
import { percentile, printTable } from './figures';
import { pageIn } from './pages';
import { talk } from './talkers';

const RATE = Number(process.env.BENCH_RATE ?? 200);
const SECONDS = Number(process.env.BENCH_SECONDS ?? 30);
const PEOPLE = 4;
/** A frame that is this late (ms) was dropped, at 60 a second. */
const DROPPED = 25;

interface Drawing {
  /** ms between frames */
  gaps: number[];
  /** ms each */
  long: number[];
  rows: number;
}

/** What drawing was like for so many seconds. */
async function draw(page: Page, seconds: number): Promise<Drawing> {
  return page.evaluate(async (ms) => {
    const long: number[] = [];
    const observer = new PerformanceObserver((list) => {
      long.push(...list.getEntries().map(({ duration }) => duration));
    });
    observer.observe({ type: 'longtask' });
    const gaps: number[] = [];
    const end = performance.now() + ms;
    for (let last = performance.now(); last < end;) {
      const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
      gaps.push(now - last);
      last = now;
    }
    observer.disconnect();
    return { gaps: gaps.slice(1), long, rows: document.querySelectorAll('[role=log] [role=article]').length };
  }, seconds * 1_000);
}

/** Counts from now on. */
async function profiler(page: Page): Promise<CDPSession> {
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable');
  return client;
}

/** Seconds that the page's main thread has worked: all of it, and of that in scripts and in layout. */
async function worked(client: CDPSession) {
  const { metrics } = await client.send('Performance.getMetrics');
  const of = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? 0;
  return {
    all: of('TaskDuration'),
    script: of('ScriptDuration'),
    layout: of('LayoutDuration') + of('RecalcStyleDuration'),
  };
}

const newest = (page: Page) =>
  page.evaluate(() =>
    Number(
      /: (\d+) /u.exec(
        [...document.querySelectorAll('[role=log] [role=article]')].at(-1)?.textContent ?? '',
      )?.[1],
    ),
  );

test(`a list of ${RATE} messages a second`, async () => {
  const house = await playwright.launch(chromium());
  const studio = new Studio(await pageIn(house));
  await studio.enter();
  const { slug } = studio;
  await studio.page.close();
  const page = await pageIn(house, { width: 380, height: 680 });
  await page.goto(`/c/${slug}/chat`);
  await expect(page.getByText('Nobody has said anything yet.')).toBeVisible();
  const idle = await draw(page, 5);

  const crowd = await playwright.launch(chromium());
  const talkers = await talk(crowd, slug, PEOPLE, RATE);
  await expect.poll(() => newest(page)).toBeGreaterThan(2 * RATE);
  const thread = await profiler(page);
  const [before, first] = [await worked(thread), await newest(page)];
  const hot = await draw(page, SECONDS);
  const [after, last] = [await worked(thread), await newest(page)];
  const share = (what: keyof typeof after) =>
    `${((100 * (after[what] - before[what])) / SECONDS).toFixed(1)} %`;
  const dropped = ({ gaps }: Drawing) =>
    `${((100 * gaps.filter((gap) => gap > DROPPED).length) / gaps.length).toFixed(1)} %`;
  printTable(
    `The list of a chat with ${RATE} messages a second for ${SECONDS} s`,
    [
      { what: 'between frames, nothing said', values: idle.gaps },
      { what: 'between frames', values: hot.gaps, aim: { p95: DROPPED } },
      { what: 'each long task', values: hot.long },
    ],
    {
      'messages shown a second': ((last - first) / SECONDS).toFixed(0),
      'frames a second': (hot.gaps.length / SECONDS).toFixed(1),
      'dropped frames': `${dropped(hot)} (nothing said: ${dropped(idle)})`,
      'longest frame': `${percentile(hot.gaps, 100).toFixed(0)} ms`,
      'main thread busy': `${share('all')}, of that scripts ${share('script')}, layout ${share('layout')}`,
      'rows drawn': String(hot.rows),
    },
  );
  await talkers.close();
  await crowd.close();
  await house.close();
});
