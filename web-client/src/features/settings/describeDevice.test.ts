import { describe, expect, it } from 'vitest';
import { describeDevice } from './describeDevice';

const MOZILLA = 'Mozilla/5.0';

describe('describeDevice', () => {
  it.each([
    [
      `${MOZILLA} (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0`,
      { browser: 'Edge', system: 'Windows' },
    ],
    [
      `${MOZILLA} (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1`,
      { browser: 'Safari', system: 'iPhone' },
    ],
    [
      `${MOZILLA} (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36`,
      { browser: 'Chrome', system: 'Android' },
    ],
    [
      `${MOZILLA} (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0`,
      { browser: 'Firefox', system: 'Linux' },
    ],
    ['curl/8.5', { browser: undefined, system: undefined }],
  ])('should read %s', (userAgent, expected) => {
    expect(describeDevice(userAgent)).toEqual(expected);
  });
});
