import { describe, expect, it } from 'vitest';
import { left, lineOf, mentionedIn } from './line';

describe('lineOf', () => {
  it('should make one line of several', () => {
    expect(lineOf('  one\n\ntwo   three ')).toBe('one two three');
  });
});

describe('left', () => {
  it('should say nothing far from the end', () => {
    expect(left('a'.repeat(449))).toBeUndefined();
    expect(left('a'.repeat(450))).toBe(50);
    expect(left('a'.repeat(503))).toBe(-3);
  });

  it('should count what people take for one character as one', () => {
    const family = '👩‍👩‍👧‍👦';
    expect(left(family.repeat(499))).toBe(1);
    expect(left('e\u0301'.repeat(500))).toBe(0);
  });
});

describe('mentionedIn', () => {
  it('should keep who is still named, each once', () => {
    const people = [
      { id: 'b', name: 'Bob the Builder' },
      { id: 'b', name: 'Bob the Builder' },
      { id: 'm', name: 'Mo' },
    ];
    expect(mentionedIn('@Bob the Builder look', people)).toEqual(['b']);
  });
});
