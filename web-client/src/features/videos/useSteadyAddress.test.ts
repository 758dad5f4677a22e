import { act, renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useSteadyAddress } from './useSteadyAddress';

function picture(first: string) {
  const { result, rerender } = renderHook(({ url }) => useSteadyAddress(url), {
    initialProps: { url: first },
  });
  return {
    address: () => result.current.address,
    renew: (url: string) => {
      rerender({ url });
    },
    fail: () => {
      act(() => {
        result.current.onError();
      });
    },
  };
}

describe('useSteadyAddress', () => {
  it('should keep the address while only its token is renewed', () => {
    const { address, renew } = picture('/a.jpg?token=1');
    renew('/a.jpg?token=2');
    expect(address()).toBe('/a.jpg?token=1');
    renew('/b.jpg?token=3');
    expect(address()).toBe('/b.jpg?token=3');
  });

  it('should try the newest token when the old one is refused, then give up', () => {
    const { address, renew, fail } = picture('/a.jpg?token=1');
    renew('/a.jpg?token=2');
    fail();
    expect(address()).toBe('/a.jpg?token=2');
    fail();
    expect(address()).toBeUndefined();
  });
});
