import { describe, expect, it } from 'vitest';
import { linksProblem, parseLinks } from './links';

describe('links', () => {
  it('should be one a line, over https where nothing else is said', () => {
    expect(parseLinks(' example.org/a \n\nhttps://b.test\n')).toEqual([
      'https://example.org/a',
      'https://b.test',
    ]);
    expect(parseLinks('')).toEqual([]);
  });

  it.each([
    ['example.org', undefined],
    ['a.test\nb.test\nc.test\nd.test\ne.test', undefined],
    ['a.test\nb.test\nc.test\nd.test\ne.test\nf.test', 'linkCount'],
    ['http://example.org', 'unsafe-link'],
    ['javascript:alert(1)', 'unsafe-link'],
    ['https://bank.example@evil.example', 'unsafe-link'],
    [`example.org/${'x'.repeat(200)}`, 'unsafe-link'],
  ])('should say what is wrong with %j: %s', (text, problem) => {
    expect(linksProblem(text)).toBe(problem);
  });
});
