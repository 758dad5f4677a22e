import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FADED_MS, loudness } from './fade';
import { Projector } from './Projector';

let projector: Projector;
let first: HTMLVideoElement;

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(HTMLMediaElement.prototype, 'play').mockResolvedValue();
  vi.spyOn(HTMLMediaElement.prototype, 'pause').mockReturnValue();
  first = document.createElement('video');
  first.className = 'video';
  document.createElement('div').append(first);
  projector = new Projector(first);
});

afterEach(() => {
  vi.useRealTimers();
});

const play = (video: HTMLVideoElement, paused = false) =>
  Object.defineProperty(video, 'paused', { value: paused, configurable: true });

describe('the projector', () => {
  it('prepares unseen, unheard and out of reach', () => {
    const next = projector.prepare();
    expect(next.className).toBe('video');
    expect(next.muted).toBe(true);
    expect(next.style.opacity).toBe('0');
    expect(next.inert).toBe(true);
    expect(projector.shown.get()).toBe(first);
  });

  it('carries over how loud it is, and silences what was shown before', () => {
    play(first);
    first.muted = false;
    first.volume = 0.4;
    const next = projector.prepare();
    play(next);
    projector.show(next);
    expect(projector.shown.get()).toBe(next);
    expect(loudness(next)).toBe(0.4);
    vi.advanceTimersByTime(FADED_MS);
    expect(next).toMatchObject({ muted: false, volume: 0.4 });
    expect(first).toMatchObject({ muted: true, volume: 0.4 });
  });

  it('takes an element that had nothing to play for no pause', () => {
    play(first, true);
    const next = projector.prepare();
    const pause = vi.spyOn(next, 'pause');
    projector.show(next);
    expect(pause).not.toHaveBeenCalled();
  });

  it('keeps a pause', () => {
    play(first, true);
    Object.defineProperty(first, 'readyState', { value: HTMLMediaElement.HAVE_ENOUGH_DATA });
    const next = projector.prepare();
    const pause = vi.spyOn(next, 'pause');
    projector.show(next);
    expect(pause).toHaveBeenCalled();
  });

  it('goes on without sound where the browser forbids it', async () => {
    play(first);
    first.muted = false;
    const next = projector.prepare();
    play(next);
    vi.spyOn(next, 'play').mockRejectedValueOnce(new DOMException('NotAllowedError'));
    projector.show(next);
    await vi.waitFor(() => {
      expect(next.muted).toBe(true);
    });
  });

  it('removes what is of no use, and never the first element or the one that is seen', () => {
    const [a, b] = [projector.prepare(), projector.prepare()];
    projector.show(a);
    projector.discard(a);
    projector.discard(first);
    expect(first.parentElement?.children).toHaveLength(3);
    projector.discard(b);
    projector.reset();
    projector.discard(a);
    expect([...(first.parentElement?.children ?? [])]).toEqual([first]);
    expect(first.style.opacity).toBe('');
  });
});
