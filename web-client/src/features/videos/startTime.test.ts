import { describe, expect, it } from 'vitest';
import { addressAt, startSeconds } from './startTime';

describe('startSeconds', () => {
  it.each([
    ['90', 90],
    ['90s', 90],
    ['1m30s', 90],
    ['1h2m3s', 3723],
    ['2h', 7200],
    ['', 0],
    [null, 0],
    ['-5', 0],
    ['1e9', 0],
    ['soon', 0],
  ])('should read %j as %d s', (parameter, seconds) => {
    expect(startSeconds(parameter)).toBe(seconds);
  });
});

describe('addressAt', () => {
  it('should name the moment, and only that', () => {
    expect(addressAt('https://x.example/c/jazz/videos/1?t=3#main', 83.9)).toBe(
      'https://x.example/c/jazz/videos/1?t=83',
    );
    expect(addressAt('https://x.example/c/jazz/videos/1?t=3', undefined)).toBe(
      'https://x.example/c/jazz/videos/1',
    );
  });
});
