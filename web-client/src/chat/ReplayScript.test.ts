import { describe, expect, it, vi } from 'vitest';
import { PAGE, ReplayScript } from './ReplayScript';
import type { HistoryPage } from './types';

const START = Date.parse('2026-11-03T20:00:00Z');
const at = (seconds: number) => START + 1000 * seconds;

/** A show in which something is said at each of these seconds. */
function show(seconds: number[]) {
  const said = seconds.map((second, i) => ({
    epoch: 1,
    seq: i + 1,
    message: {
      id: `m${i}`,
      sentAt: new Date(at(second)).toISOString(),
      author: { id: 'ada', name: 'Ada', roles: [] },
      style: 'plain' as const,
      text: `at ${second}`,
    },
  }));
  const read = vi.fn((from: number, to: number): Promise<HistoryPage> => {
    const within = said.filter(({ message: { sentAt } }) => {
      const when = Date.parse(sentAt);
      return when >= from && when < to;
    });
    return Promise.resolve({ messages: within.slice(0, PAGE) });
  });
  const script = new ReplayScript(START, read);
  const texts = () => script.state.get().messages.map(({ text }) => text);
  const play = async (second: number) => {
    script.at(at(second));
    // Each question takes a few turns.
    for (let i = 0; i < 60; i += 1) await Promise.resolve();
  };
  return { script, read, texts, play };
}

describe('ReplayScript', () => {
  it('should show what was said up to the moment, and more as the picture moves on', async () => {
    const { texts, play } = show([1, 5, 9, 70, 200]);
    await play(6);
    expect(texts()).toEqual(['at 1', 'at 5']);
    await play(9);
    expect(texts()).toEqual(['at 1', 'at 5', 'at 9']);
    for (let second = 10; second <= 75; second += 5) await play(second);
    expect(texts()).toEqual(['at 1', 'at 5', 'at 9', 'at 70']);
  });

  it('should take back what was not said yet when somebody seeks backwards', async () => {
    const { texts, play } = show([1, 5, 9]);
    await play(9);
    await play(2);
    expect(texts()).toEqual(['at 1']);
  });

  it('should begin anew around a moment that somebody jumps to', async () => {
    const { script, texts, play } = show([1, 3_000, 3_590, 3_601]);
    await play(2);
    await play(3_600);
    expect(texts()).toEqual(['at 3590']);
    expect(script.state.get().hasOlder).toBe(true);
    script.loadOlder();
    await play(3_600);
    expect(texts()).toEqual(['at 3000', 'at 3590']);
    await play(3);
    expect(texts()).toEqual(['at 1']);
    expect(script.state.get().hasOlder).toBe(false);
  });

  it('should show the newest of very many, without a gap afterwards', async () => {
    // 20 a second
    const { texts, play } = show(Array.from({ length: 4_000 }, (_, i) => i / 20));
    await play(100);
    expect(texts().at(-1)).toBe('at 100');
    const first = Number(texts()[0]?.slice(3));
    for (let second = 101; second <= 130; second += 1) await play(second);
    expect(texts().at(-1)).toBe('at 130');
    expect(texts()).toHaveLength(Math.round((130 - first) * 20) + 1);
  });

  it('should say that it failed, and try again when asked to', async () => {
    const { script, read, texts, play } = show([1]);
    read.mockRejectedValueOnce(Object.assign(new Error(), { code: 'offline' }));
    await play(5);
    expect(script.state.get().status).toBe('failed');
    script.again();
    await play(5);
    expect(texts()).toEqual(['at 1']);
    expect(script.state.get().status).toBe('open');
  });
});
