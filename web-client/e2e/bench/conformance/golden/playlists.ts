import { parseMediaPlaylist, type MediaPlaylist } from '../text/mediaPlaylist';

const FIRST_DATE = Date.UTC(2026, 10, 24, 12);
const WINDOW = 20;
const PARTS = 5;
/** Only those within three target durations list their parts. */
const WITH_PARTS = 6;

/**
 * A live playlist of segments of a second with five parts each, as it is when `parts` parts of segment `msn` are there.
 * It lists the 20 whole segments before that one; the stream began with segment 0.
 */
export function goldenText(msn = 120, parts = 2, skip = 0): string {
  const first = Math.max(0, msn - WINDOW);
  const lines = [
    '#EXTM3U',
    '#EXT-X-VERSION:9',
    '#EXT-X-TARGETDURATION:2',
    '#EXT-X-SERVER-CONTROL:CAN-BLOCK-RELOAD=YES,CAN-SKIP-UNTIL=12.0,HOLD-BACK=6.0,PART-HOLD-BACK=0.702',
    '#EXT-X-PART-INF:PART-TARGET=0.234',
    `#EXT-X-MEDIA-SEQUENCE:${first}`,
    '#EXT-X-DISCONTINUITY-SEQUENCE:0',
    ...(skip > 0 ? [`#EXT-X-SKIP:SKIPPED-SEGMENTS=${skip}`] : []),
    '#EXT-X-MAP:URI="init-0.mp4"',
  ];
  for (let each = first + skip; each < msn; each += 1)
    lines.push(...segment(each, each >= msn - WITH_PARTS ? PARTS : 0), '#EXTINF:1.00000,', `${each}.m4s`);
  if (parts > 0) lines.push(...segment(msn, parts));
  lines.push(
    `#EXT-X-PRELOAD-HINT:TYPE=PART,URI="${msn}.${parts}.m4s"`,
    `#EXT-X-RENDITION-REPORT:URI="../audio/index.m3u8",LAST-MSN=${msn},LAST-PART=${Math.max(0, parts - 1)}`,
  );
  return `${lines.join('\n')}\n`;
}

function segment(msn: number, parts: number): string[] {
  const date = new Date(FIRST_DATE + msn * 1000).toISOString();
  const list = Array.from(
    { length: parts },
    (_, part) =>
      `#EXT-X-PART:DURATION=0.20000,URI="${msn}.${part}.m4s"${part === 0 ? ',INDEPENDENT=YES' : ''}`,
  );
  return [`#EXT-X-PROGRAM-DATE-TIME:${date}`, ...list];
}

export const golden = (msn?: number, parts?: number, skip?: number): MediaPlaylist =>
  parseMediaPlaylist(goldenText(msn, parts, skip));

export const MULTIVARIANT = `#EXTM3U
#EXT-X-VERSION:6
#EXT-X-INDEPENDENT-SEGMENTS
#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="audio",NAME="Sound",DEFAULT=YES,AUTOSELECT=YES,URI="s/audio/index.m3u8"
#EXT-X-STREAM-INF:BANDWIDTH=900000,AVERAGE-BANDWIDTH=850000,CODECS="avc1.42c01e,mp4a.40.2",RESOLUTION=640x360,FRAME-RATE=30.000,AUDIO="audio"
s/high/index.m3u8
#EXT-X-STREAM-INF:BANDWIDTH=300000,AVERAGE-BANDWIDTH=280000,CODECS="avc1.42c01e,mp4a.40.2",RESOLUTION=320x180,FRAME-RATE=30.000,AUDIO="audio"
s/medium/index.m3u8
`;
