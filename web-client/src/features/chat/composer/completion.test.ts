import { describe, expect, it } from 'vitest';
import { beside, completed, tokenAt } from './completion';

const at = (marked: string) => {
  const caret = marked.indexOf('|');
  return tokenAt(marked.replace('|', ''), caret);
};

describe('tokenAt', () => {
  it.each([
    ['@|', 'mention', ''],
    ['hey @bo|', 'mention', 'bo'],
    ['hey @bo| and more', 'mention', 'bo'],
    ['@שלו|', 'mention', 'שלו'],
    [':smi|', 'emoji', 'smi'],
    ['well:smi|', undefined],
    ['so (:grö|', 'emoji', 'grö'],
    ['12:30|', undefined],
    [':s|', undefined],
    ['a mail@exam|', undefined],
    ['@bo |', undefined],
    [':smile:|', undefined],
    ['/|', 'command', ''],
    ['/ti|', 'command', 'ti'],
    ['/timeout |', undefined],
    ['/timeout @bo|', 'mention', 'bo'],
    ['and/or|', undefined],
  ])('should see in %s %s', (text, kind?: string, query?: string) => {
    const token = at(text);
    expect(token?.kind).toBe(kind);
    expect(token?.query).toBe(query);
  });
});

describe('completed', () => {
  it('should replace the word alone, and put the caret behind one gap', () => {
    const token = at('hey @bo| there');
    expect(token && completed('hey @bo there', token, '@Bob the Builder')).toEqual({
      text: 'hey @Bob the Builder there',
      caret: 21,
    });
    const last = at('so :smi|');
    expect(last && completed('so :smi', last, '😄')).toEqual({ text: 'so 😄 ', caret: 6 });
  });
});

describe('beside', () => {
  it('should go round', () => {
    expect([beside(2, 1, 3), beside(0, -1, 3), beside(0, 1, 0)]).toEqual([0, 2, 0]);
  });
});
