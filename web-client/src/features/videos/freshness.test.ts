import { describe, expect, it } from 'vitest';
import { freshFor } from './freshness';
import { aVideo } from './testing/library';

describe('freshFor', () => {
  it('should follow a recording closely', () => {
    expect(freshFor([aVideo(), aVideo({ state: 'recording', playbackToken: 't' })])).toBe(5_000);
  });

  it('should renew tokens long before they expire', () => {
    expect(freshFor([aVideo({ playbackToken: 't' })])).toBe(4 * 60_000);
  });

  it('should not ask again for what does not change', () => {
    expect(freshFor([aVideo()])).toBe(false);
    expect(freshFor(undefined)).toBe(false);
  });
});
