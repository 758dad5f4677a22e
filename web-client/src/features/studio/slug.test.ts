import { describe, expect, it } from 'vitest';
import { slugProblem, suggestSlug } from './slug';

describe('suggestSlug', () => {
  it.each([
    ['Jazz at Nine', 'jazz-at-nine'],
    ["Nörd's  Küche!", 'nords-kuche'],
    ['Straße & Łódź', 'strasse-lodz'],
    ['  ...Hi...  ', 'hi'],
    ['東京', ''],
    ['A name that is much longer than any address', 'a-name-that-is-much-longer-than'],
  ])('should make %j into %j', (name, slug) => {
    expect(suggestSlug(name)).toBe(slug);
  });

  it('should only suggest what passes, or what is too short to', () => {
    for (const name of ['Kitchen Jazz', '1-2-3 --- go', 'x'.repeat(60), `${'ab '.repeat(20)}-`]) {
      expect(slugProblem(suggestSlug(name))).toBeUndefined();
    }
  });
});

describe('slugProblem', () => {
  it.each([
    ['', 'required'],
    ['ab', 'slugLength'],
    ['a'.repeat(33), 'slugLength'],
    ['-abc', 'slugFormat'],
    ['abc-', 'slugFormat'],
    ['Abc', 'slugFormat'],
    ['a b', 'slugFormat'],
    ['a--b', undefined],
    ['a'.repeat(32), undefined],
  ])('should say of %j: %s', (slug, problem) => {
    expect(slugProblem(slug)).toBe(problem);
  });
});
