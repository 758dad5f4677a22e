import { describe, expect, it } from 'vitest';
import { changeRate, replaySeeking, seekTo } from './steering';

function film(duration: number) {
  const video = document.createElement('video');
  Object.defineProperty(video, 'duration', { value: duration });
  return video;
}

describe('steering a replay', () => {
  it('should stay between beginning and end', () => {
    const video = film(100);
    const keys = replaySeeking(video);
    seekTo(video, 95);
    keys.seekBy(10);
    expect(video.currentTime).toBe(99.75);
    keys.toStart();
    keys.seekBy(-10);
    expect(video.currentTime).toBe(0);
    keys.toEnd();
    expect(video.currentTime).toBe(99.75);
  });

  it('should go nowhere while the length is unknown', () => {
    const video = film(NaN);
    replaySeeking(video).toEnd();
    replaySeeking(video).seekBy(10);
    expect(video.currentTime).toBe(0);
  });

  it('should go through the speeds and stop at the last', () => {
    const video = film(100);
    changeRate(video, 1);
    expect(video.playbackRate).toBe(1.25);
    for (let i = 0; i < 9; i += 1) changeRate(video, 1);
    expect(video.playbackRate).toBe(2);
    for (let i = 0; i < 9; i += 1) changeRate(video, -1);
    expect(video.playbackRate).toBe(0.5);
    expect(video.defaultPlaybackRate).toBe(0.5);
  });
});
