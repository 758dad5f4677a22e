import { describe, expect, it } from 'vitest';
import { galleryLatencyMs, gallerySnapshot, galleryStats } from './galleryStats';

const NOW = Date.parse('2026-01-01T20:00:10Z');

describe('the latency of the gallery', () => {
  it('is the age of the picture, and the publisher’s part of the way', () => {
    expect(galleryLatencyMs({ edgeDistance: 1, playingDate: NOW - 1_300 }, 50, NOW)).toBe(1_350);
  });

  it.each([
    ['a clock that is ahead', NOW - 61_000],
    ['a clock that is behind', NOW + 59_000],
    ['a playlist without dates', undefined],
  ])('falls back on the distance to the newest part with %s', (_, playingDate) => {
    expect(galleryLatencyMs({ edgeDistance: 1.1, playingDate }, 0, NOW)).toBe(1_100);
  });

  it('is unknown while nothing plays', () => {
    expect(galleryLatencyMs({ playingDate: NOW }, 50, NOW)).toBeUndefined();
  });
});

describe('what is measured', () => {
  const before = { at: 1_000, currentTime: 1, width: 0, height: 0, bufferSeconds: 1, playbackRate: 1 };

  it('is counted per second between two moments', () => {
    const now = { ...before, at: 3_000, width: 640, height: 360, frames: 70, bytes: 251_000, dropped: 2 };
    expect(galleryStats({ ...before, frames: 10, bytes: 1_000 }, now)).toMatchObject({
      width: 640,
      height: 360,
      fps: 30,
      bitrate: 1_000_000,
      framesDropped: 2,
      bufferSeconds: 1,
      playbackRate: 1,
    });
  });

  it('stays unknown where the browser does not tell', () => {
    const stats = galleryStats(before, { ...before, at: 2_000 });
    expect(stats).toMatchObject({ fps: undefined, bitrate: undefined, width: undefined });
  });

  it('includes what is loaded ahead of the picture, and not what lies behind a hole', () => {
    const ranges = [
      [0, 5],
      [8, 12],
    ];
    const video = Object.assign(document.createElement('video'), {
      getVideoPlaybackQuality: () => ({ totalVideoFrames: 5, droppedVideoFrames: 1 }),
    });
    Object.defineProperty(video, 'buffered', {
      value: { length: 2, start: (i: number) => ranges[i]?.[0], end: (i: number) => ranges[i]?.[1] },
    });
    video.currentTime = 4;
    expect(gallerySnapshot(video, {}).bufferSeconds).toBe(1);
    video.currentTime = 6;
    expect(gallerySnapshot(video, {}).bufferSeconds).toBe(0);
  });
});
