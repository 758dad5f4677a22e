import { describe, expect, it } from 'vitest';
import { isJumbo, pieces, tamed } from './text';

const emotes = new Map([['wave', '/e/wave.webp']]);

describe('pieces', () => {
  it('should find links, emotes and names', () => {
    expect(pieces('hi @Ada :wave: see https://a.example/x.', emotes)).toEqual([
      { kind: 'text', text: 'hi ' },
      { kind: 'mention', text: '@Ada', mine: false },
      { kind: 'text', text: ' ' },
      { kind: 'emote', text: ':wave:', url: '/e/wave.webp' },
      { kind: 'text', text: ' see ' },
      { kind: 'link', text: 'https://a.example/x', href: 'https://a.example/x' },
      { kind: 'text', text: '.' },
    ]);
  });

  it('should leave unknown emotes, scripts and other schemes as text', () => {
    for (const text of [':nope:', 'javascript:alert(1)', '<img src=x onerror=alert(1)>', 'data:text/html,x'])
      expect(pieces(text, emotes)).toEqual([{ kind: 'text', text }]);
  });

  it('should know one’s own name, also with a space in it', () => {
    expect(pieces('@mel b!', emotes, 'Mel B')).toEqual([
      { kind: 'mention', text: '@mel b', mine: true },
      { kind: 'text', text: '!' },
    ]);
    expect(pieces('@Melanie', emotes, 'Mel')).toEqual([{ kind: 'mention', text: '@Melanie', mine: false }]);
  });
});

describe('isJumbo', () => {
  it.each([
    ['👋', true],
    ['👩‍👩‍👧‍👦 🇩🇪 ❤️', true],
    [':wave: :wave:', true],
    ['👋 hello', false],
    ['1234', false],
    ['👋👋👋👋👋👋👋', false],
    ['   ', false],
  ])('should judge %j: %s', (text, jumbo) => {
    expect(isJumbo(pieces(text, emotes))).toBe(jumbo);
  });
});

describe('tamed', () => {
  it('should let no name look like another by turning letters around', () => {
    expect(tamed('\u202ebob\u202c \u2067x\u2069')).toBe('bob x');
    expect(tamed('שלום Bob')).toBe('שלום Bob');
  });

  it('should take piles of marks from a letter, and leave what scripts need', () => {
    expect(tamed(`Z${'\u0301'.repeat(40)}`)).toBe(`Z${'\u0301'.repeat(4)}`);
    for (const text of ['é', 'ที่นี่', 'שָׁלוֹם', 'क्षि']) expect(tamed(text)).toBe(text);
  });
});
