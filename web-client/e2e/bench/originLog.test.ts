import { expect, it } from 'vitest';
import { countRequests } from './originLog';

const LOG = `1.0 200 0.2 /hls/a/id/high/index.m3u8?_HLS_msn=7&_HLS_part=1&_HLS_skip=YES
1.1 200 0.0 /hls/a/id/high/7.1.m4s
1.2 200 0.0 /hls/a/id/high/7.1.m4s
1.2 200 0.0 /hls/a/id/high/7.2.m4s
1.3 200 0.0 /hls/a/id/audio/7.1.m4s
1.3 200 0.0 /hls/a/id/audio/index.m3u8
1.4 200 0.0 /hls/a/id/audio/init-0.mp4
1.5 200 0.0 /hls/a/index.m3u8
`;

it('counts parts once and requests each time', () => {
  expect(countRequests(LOG)).toEqual([
    { rendition: 'high', parts: 2, partRequests: 3, playlistRequests: 1 },
    { rendition: 'audio', parts: 1, partRequests: 1, playlistRequests: 0 },
  ]);
});
