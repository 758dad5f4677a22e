import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useCountdown } from './useCountdown';

function start() {
  const onZero = vi.fn();
  const { result } = renderHook(() => useCountdown(onZero));
  act(() => {
    result.current.start();
  });
  return { onZero, result };
}

const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

describe('useCountdown', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('should count three, two, one and then act once', async () => {
    const { onZero, result } = start();
    expect(result.current.seconds).toBe(3);
    await pass(1000);
    expect(result.current.seconds).toBe(2);
    await pass(1000);
    expect(result.current.seconds).toBe(1);
    await pass(999);
    expect(onZero).not.toHaveBeenCalled();
    await pass(1);
    expect(result.current.seconds).toBeUndefined();
    await pass(5000);
    expect(onZero).toHaveBeenCalledTimes(1);
  });

  it('should never act after it was cancelled', async () => {
    const { onZero, result } = start();
    await pass(1000);
    await pass(1000);
    act(() => {
      result.current.cancel();
    });
    await pass(5000);
    expect(result.current.seconds).toBeUndefined();
    expect(onZero).not.toHaveBeenCalled();
  });
});
