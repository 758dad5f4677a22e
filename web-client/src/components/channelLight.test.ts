import { describe, expect, it } from 'vitest';
import { channelLight, monogram } from './channelLight';

describe('monogram', () => {
  it.each([
    ['Jazz at Nine', 'JN'],
    ['algebra', 'A'],
    ['  Clay  &  Glaze ', 'CG'],
    ['Aurora, a synthetic channel', 'A'],
    ['Émile Zola', 'ÉZ'],
    ['東京 ライブ', '東ラ'],
    ['𝒪vation', '𝒪'],
    ['', ''],
  ])('should make %j into %j', (name, letters) => {
    expect(monogram(name)).toBe(letters);
  });
});

describe('channelLight', () => {
  it('should always be the same for a channel and spread over the gels for many', () => {
    expect(channelLight('kitchen-jazz')).toEqual(channelLight('kitchen-jazz'));
    const lights = Array.from({ length: 64 }, (_, number) => channelLight(`stage-${number}`));
    expect(new Set(lights.map(({ key, fill }) => `${key} ${fill}`)).size).toBeGreaterThan(12);
    for (const { keyAt, fillAt } of lights) expect(keyAt).toBeLessThan(fillAt);
  });
});
