import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { FADED_MS, fadeIn, fadeOut, loudness } from './fade';

let video: HTMLVideoElement;

beforeEach(() => {
  vi.useFakeTimers();
  video = document.createElement('video');
  video.volume = 0.8;
});

afterEach(() => {
  vi.useRealTimers();
});

it('comes from silence to what it is meant to be', () => {
  fadeIn(video);
  expect(video.volume).toBe(0);
  expect(loudness(video)).toBe(0.8);
  vi.advanceTimersByTime(100);
  expect(video.volume).toBeCloseTo(0.4, 1);
  vi.advanceTimersByTime(FADED_MS);
  expect(video.volume).toBe(0.8);
});

it('ends in silence, and remembers how loud it was', () => {
  fadeOut(video);
  vi.advanceTimersByTime(100);
  expect(video.volume).toBeCloseTo(0.4, 1);
  expect(video.muted).toBe(false);
  vi.advanceTimersByTime(FADED_MS);
  expect(video).toMatchObject({ muted: true, volume: 0.8 });
});

it('goes where somebody turns it meanwhile', () => {
  fadeIn(video);
  vi.advanceTimersByTime(100);
  video.volume = 0.2;
  vi.advanceTimersByTime(20);
  expect(loudness(video)).toBe(0.2);
  vi.advanceTimersByTime(FADED_MS);
  expect(video.volume).toBe(0.2);
});

it('is turned round by the next one', () => {
  fadeOut(video);
  vi.advanceTimersByTime(100);
  video.volume = loudness(video);
  fadeIn(video);
  vi.advanceTimersByTime(FADED_MS);
  expect(video).toMatchObject({ muted: false, volume: 0.8 });
});

it('does not make heard what is muted', () => {
  video.muted = true;
  fadeIn(video);
  vi.advanceTimersByTime(FADED_MS);
  expect(video).toMatchObject({ muted: true, volume: 0.8 });
});
