import { expect, it } from 'vitest';
import type { Rung } from '../types';
import { NetworkProof } from './NetworkProof';

const RUNGS: Rung[] = [
  { layer: 'high', bandwidth: 2_000_000 },
  { layer: 'low', bandwidth: 200_000 },
];

const second = (proof: NetworkProof, bandwidth: number | undefined, flowing = true, rungs = RUNGS) =>
  proof.add({ bandwidth }, flowing, rungs);

it('takes ten good seconds in a row, and says so once', () => {
  const proof = new NetworkProof();
  const seconds = Array.from({ length: 30 }, () => second(proof, 400_000));
  expect(seconds.indexOf(true)).toBe(9);
  expect(seconds.filter(Boolean)).toHaveLength(1);
});

it.each([
  ['too little bandwidth', 250_000, true],
  ['a stall', 400_000, false],
])('begins anew after %s', (_, bandwidth, flowing) => {
  const proof = new NetworkProof();
  for (let i = 0; i < 9; i += 1) second(proof, 400_000);
  expect(second(proof, bandwidth, flowing)).toBe(false);
  const seconds = Array.from({ length: 10 }, () => second(proof, 400_000));
  expect(seconds.indexOf(true)).toBe(9);
});

it('takes it for enough that nothing stalls where the browser measures nothing', () => {
  const proof = new NetworkProof();
  const seconds = Array.from({ length: 10 }, () => second(proof, undefined, true, []));
  expect(seconds.at(-1)).toBe(true);
});
