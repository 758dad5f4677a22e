import { describe, expect, it } from 'vitest';
import { mediaPlaylistOf, newestDate, parseLadder, windowOf } from './ladder';

const LADDER = `#EXTM3U
#EXT-X-VERSION:9
#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="audio",NAME="Sound",URI="s/audio/index.m3u8"
#EXT-X-STREAM-INF:BANDWIDTH=900000,AVERAGE-BANDWIDTH=800000,CODECS="avc1.42c01e,mp4a.40.2",RESOLUTION=640x360,AUDIO="audio"
s/medium/index.m3u8
#EXT-X-STREAM-INF:AVERAGE-BANDWIDTH=2000000,BANDWIDTH=2500000,RESOLUTION=1280x720,AUDIO="audio"

s/high/index.m3u8?token=a/b
`;

describe('the ladder', () => {
  it('names each picture by the folder it lies in, best first', () => {
    expect(parseLadder(LADDER)).toEqual([
      { layer: 'high', width: 1280, height: 720, bandwidth: 2_500_000 },
      { layer: 'medium', width: 640, height: 360, bandwidth: 900_000 },
    ]);
  });

  it('has no place for sound alone, or for what is no playlist', () => {
    expect(parseLadder('#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=96000,CODECS="mp4a.40.2"\naudio.m3u8')).toEqual(
      [],
    );
    expect(parseLadder('{"type":"stream-not-live"}')).toEqual([]);
    expect(parseLadder('#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1,RESOLUTION=1x1')).toEqual([]);
  });

  it('names pictures of other folders by their order', () => {
    const other = LADDER.replaceAll('/medium/', '/a/').replaceAll('/high/', '/b/');
    expect(parseLadder(other).map(({ layer }) => layer)).toEqual(['medium', 'high']);
  });

  it('leads to the first media playlist', () => {
    expect(mediaPlaylistOf(LADDER)).toBe('s/medium/index.m3u8');
    expect(mediaPlaylistOf('#EXTM3U')).toBeUndefined();
  });
});

describe('a media playlist', () => {
  const playlist = `#EXTM3U
#EXT-X-PROGRAM-DATE-TIME:2026-01-01T20:00:00.000Z
#EXTINF:1.002,
0.m4s
#EXT-X-PROGRAM-DATE-TIME:2026-01-01T20:00:01.002Z
#EXTINF:0.998,
1.m4s`;

  it('tells how far back it reaches, and when its newest segment began', () => {
    expect(windowOf(playlist)).toBeCloseTo(2_000);
    expect(newestDate(playlist)).toBe(Date.parse('2026-01-01T20:00:01.002Z'));
  });

  it('without segments tells nothing', () => {
    expect(windowOf('#EXTM3U')).toBe(0);
    expect(newestDate('#EXTM3U')).toBeUndefined();
  });
});
