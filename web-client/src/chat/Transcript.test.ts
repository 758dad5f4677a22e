import { describe, expect, it } from 'vitest';
import { item } from './testing/says';
import { KEPT, KEPT_WHILE_READING, Transcript } from './Transcript';

const fill = (transcript: Transcript, from: number, to: number) => {
  for (let seq = from; seq <= to; seq += 1) transcript.append(item(seq));
};

describe('Transcript', () => {
  it('should have each message once', () => {
    const transcript = new Transcript();
    fill(transcript, 1, 3);
    transcript.append(item(2));
    transcript.prepend([item(0), item(1)]);
    expect(transcript.all.map(({ id }) => id)).toEqual(['m0', 'm1', 'm2', 'm3']);
  });

  it('should keep the newest thousand for who reads along', () => {
    const transcript = new Transcript();
    fill(transcript, 1, 3 * KEPT);
    expect(transcript.all.length).toBeLessThanOrEqual(1.1 * KEPT);
    expect(transcript.all.length).toBeGreaterThanOrEqual(KEPT);
    expect(transcript.all.at(-1)?.id).toBe(`m${3 * KEPT}`);
    expect(transcript.has('m1')).toBe(false);
  });

  it('should keep what somebody looks at, and say when it had to skip', () => {
    const transcript = new Transcript();
    fill(transcript, 1, 10);
    transcript.read(true);
    fill(transcript, 11, KEPT_WHILE_READING);
    expect(transcript.all[0]?.id).toBe('m1');
    expect(transcript.skipped).toBe(false);
    fill(transcript, KEPT_WHILE_READING + 1, KEPT_WHILE_READING + 5);
    expect(transcript.all).toHaveLength(KEPT_WHILE_READING);
    expect(transcript.skipped).toBe(true);
    transcript.read(false);
    expect(transcript.all).toHaveLength(KEPT);
  });

  it('should leave the other messages the same objects when one changes', () => {
    const transcript = new Transcript();
    fill(transcript, 1, 3);
    const [first, second] = transcript.all;
    transcript.change('m2', { text: 'other' });
    expect(transcript.all[0]).toBe(first);
    expect(transcript.all[1]).not.toBe(second);
  });
});
