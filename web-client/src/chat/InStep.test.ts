import { describe, expect, it } from 'vitest';
import { InStep, LONGEST_MS } from './InStep';
import { item } from './testing/says';

const at = (seq: number) => item(seq).sentAt;
const seqs = (found: ReturnType<InStep['reveal']>) => found.shown.map(({ place }) => place?.seq);

describe('InStep', () => {
  it('should show everything where no picture says when it is', () => {
    const step = new InStep(() => at(9));
    expect(seqs(step.reveal([item(1), item(2)]))).toEqual([1, 2]);
    step.follow(() => undefined);
    expect(step.reveal([item(1), item(2)])).toEqual({ shown: [item(1), item(2)] });
  });

  it('should not take away what was read before there was a picture to wait for', () => {
    const step = new InStep(() => at(4));
    step.reveal([item(1), item(2)]);
    step.follow(() => at(1));
    expect(seqs(step.reveal([item(1), item(2), item(3)]))).toEqual([1, 2]);
  });

  it('should show what the picture has come to, and keep it when the picture goes back', () => {
    let picture = at(2);
    const step = new InStep(() => at(3));
    step.follow(() => picture);
    const items = [item(1), item(2), item(3)];
    expect(step.reveal(items).nextInMs).toBeGreaterThan(0);
    picture = at(3);
    expect(seqs(step.reveal(items))).toEqual([1, 2, 3]);
    picture = at(1);
    expect(seqs(step.reveal(items))).toEqual([1, 2, 3]);
  });

  it('should never keep one’s own back, nor what is gone', () => {
    const step = new InStep(() => at(3));
    step.follow(() => at(1));
    const mine = item(2, { author: { id: 'me', name: 'Mel', roles: [] } });
    expect(seqs(step.reveal([mine, item(3), item(4, { state: 'removed' })], 'me'))).toEqual([2, 4]);
  });

  it('should not wait for a picture that stands still', () => {
    let now = at(5);
    const step = new InStep(() => now);
    step.follow(() => at(1));
    expect(seqs(step.reveal([item(5)]))).toEqual([]);
    now += LONGEST_MS;
    expect(seqs(step.reveal([item(5)]))).toEqual([5]);
  });

  it('should show everything at once to moderators', () => {
    const step = new InStep(() => at(3));
    step.follow(() => at(1));
    step.all = true;
    expect(seqs(step.reveal([item(2)]))).toEqual([2]);
  });
});
