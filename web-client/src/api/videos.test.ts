import { describe, expect, it } from 'vitest';
import type { Video } from './schema';
import { downloadUrl, playlistUrl, soundUrl, thumbnailUrl } from './videos';

const video: Video = {
  id: '1f0c',
  title: 'Blue hour',
  visibility: 'private',
  state: 'ready',
  startedAt: '2026-03-05T19:30:00Z',
  durationMs: 754_000,
  bytes: 1,
  channel: { slug: 'jazz', title: 'Late Jazz', ownerName: 'Mara' },
  playbackToken: '17.a+b',
};

/** What is for everybody comes without a token. */
function open(visibility: Video['visibility']): Video {
  const copy = { ...video, visibility };
  delete copy.playbackToken;
  return copy;
}

describe('addresses of a video', () => {
  it('should carry the token of a private one, since links cannot send headers', () => {
    expect(playlistUrl(video)).toBe('/videos/1f0c/index.m3u8?token=17.a%2Bb');
    expect(soundUrl(video)).toBe('/videos/1f0c/audio/index.m3u8?token=17.a%2Bb');
    expect(downloadUrl(video)).toBe('/api/v1/videos/1f0c/download?token=17.a%2Bb');
    expect(thumbnailUrl(video, 0)).toBe('/videos/1f0c/thumbnails/0.jpg?token=17.a%2Bb');
  });

  it('should have no token where none is needed', () => {
    const unlisted = open('unlisted');
    expect(playlistUrl(unlisted)).toBe('/videos/1f0c/index.m3u8');
    expect(downloadUrl(unlisted)).toBe('/api/v1/videos/1f0c/download');
  });

  it.each([
    [-1, 0],
    [9.9, 0],
    [10, 1],
    [754, 75],
  ])('should name the picture of %d s by its tens of seconds: %i', (seconds, number) => {
    expect(thumbnailUrl(open('public'), seconds)).toBe(`/videos/1f0c/thumbnails/${number}.jpg`);
  });
});
