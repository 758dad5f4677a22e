import { act, renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { usePlayback } from './usePlayback';

function player() {
  const video = document.createElement('video');
  video.muted = true;
  const { result } = renderHook(() => usePlayback(video));
  const change = (action: () => void) => {
    act(action);
    // jsdom changes the element without telling anybody
    act(() => {
      video.dispatchEvent(new Event('volumechange'));
    });
  };
  return { video, result, change };
}

describe('usePlayback', () => {
  it('should remember the volume for the next player', () => {
    const first = player();
    first.change(() => {
      first.result.current.setVolume(0.35);
    });
    expect(player().video.volume).toBeCloseTo(0.35);
  });

  it('should follow what the browser does to the element', () => {
    const { video, result, change } = player();
    change(() => {
      video.muted = false;
      video.volume = 0.2;
    });
    expect(result.current).toMatchObject({ muted: false, volume: 0.2 });
  });

  it('should unmute when the volume is moved up, and keep it within bounds', () => {
    const { video, result, change } = player();
    change(() => {
      result.current.setVolume(1.4);
    });
    expect(video).toMatchObject({ muted: false, volume: 1 });
    change(() => {
      result.current.setVolume(-1);
    });
    expect(video.volume).toBe(0);
  });

  it('should be audible after unmuting at volume zero', () => {
    const { video, result, change } = player();
    change(() => {
      result.current.setVolume(0);
    });
    change(() => {
      result.current.toggleMute();
    });
    expect(video.muted).toBe(false);
    expect(video.volume).toBe(0.5);
  });

  it('should believe no volume that it cannot have stored', () => {
    localStorage.setItem('ovation.volume', '"loud"');
    expect(player().video.volume).toBe(1);
  });
});
