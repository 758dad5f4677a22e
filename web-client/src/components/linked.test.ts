import { describe, expect, it } from 'vitest';
import { linked } from './linked';

const links = (text: string) => linked(text).flatMap(({ href }) => href ?? []);

describe('linked', () => {
  it.each([
    ['Nothing here.', []],
    ['See https://example.org.', ['https://example.org']],
    ['(https://example.org/a?b=c#d), http://a.test!', ['https://example.org/a?b=c#d', 'http://a.test']],
    ['javascript:alert(1) data:text/html,x www.example.org', []],
    ['"https://example.org/"><script>alert(1)</script>', ['https://example.org/']],
    ['https:// https://%', []],
  ])('should find the addresses in %j', (text, found) => {
    expect(links(text)).toEqual(found);
  });

  it('should lose nothing of the text', () => {
    const text = 'a https://example.org, b\n\nhttps://x.test/ü?';
    expect(
      linked(text)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
  });
});
