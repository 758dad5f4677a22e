import { describe, expect, it } from 'vitest';
import { fromBase64url, toBase64url } from './base64url';

describe('base64url', () => {
  it.each([
    [[], ''],
    [[0], 'AA'],
    [[251, 255, 254], '-__-'],
    [[1, 2, 3, 4], 'AQIDBA'],
  ])('should write %j as %s and read it again', (bytes, text) => {
    expect(toBase64url(Uint8Array.from(bytes).buffer)).toBe(text);
    expect([...fromBase64url(text)]).toEqual(bytes);
  });
});
