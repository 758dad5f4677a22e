import { expect, it } from 'vitest';
import { contrast, nameColour } from './nameColour';

const rgb = (hex: string) =>
  [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)) as never as Parameters<typeof contrast>[0];

it('should be readable in both schemes, on every ground that a name stands on', () => {
  const seen = new Set<string>();
  for (let i = 0; i < 500; i += 1) {
    const { dark, light } = nameColour(`account-${i}`);
    seen.add(dark);
    for (const ground of ['#17161b', '#201e26', '#2a2731'])
      expect(contrast(rgb(dark), rgb(ground)), dark).toBeGreaterThanOrEqual(4.5);
    for (const ground of ['#ffffff', '#f3efe7', '#eae4d9'])
      expect(contrast(rgb(light), rgb(ground)), light).toBeGreaterThanOrEqual(4.5);
  }
  expect(seen.size).toBeGreaterThan(20);
});

it('should stay the same for the same account', () => {
  expect(nameColour('ada')).toEqual(nameColour('ada'));
});
