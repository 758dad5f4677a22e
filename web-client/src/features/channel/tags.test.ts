import { describe, expect, it } from 'vitest';
import { parseTags, tagsProblem } from './tags';

describe('tags', () => {
  it('should be what stands between commas, each once', () => {
    expect(parseTags(' Jazz, #piano,, late  night, jazz,')).toEqual(['jazz', 'piano', 'late-night']);
    expect(parseTags('')).toEqual([]);
  });

  it.each([
    ['', undefined],
    ['a, b, c, d, e', undefined],
    ['grüner tee, 日本', undefined],
    ['a, b, c, d, e, f', 'tagCount'],
    ['x'.repeat(25), 'tagFormat'],
    ['a_b', 'tagFormat'],
    ['-a', 'tagFormat'],
  ])('should say what is wrong with %j: %s', (text, problem) => {
    expect(tagsProblem(text)).toBe(problem);
  });
});
