import type { Rule } from '../rules';
import { checkPlaylist } from '../rules/playlist';
import { checkText } from '../rules/syntax';
import { parseMediaPlaylist } from '../text/mediaPlaylist';
import type { Broken, Case } from './Case';
import { goldenText, MULTIVARIANT } from './playlists';

const show =
  (text: string): Case['show'] =>
  (report) => {
    checkText(report, Buffer.from(text));
    if (text.includes('EXT-X-STREAM-INF')) return;
    checkPlaylist(report, parseMediaPlaylist(text));
  };

function broken(rule: Rule, how: string, from: string | RegExp, to: string, text = goldenText()): Broken {
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`nothing to replace for "${how}"`);
  return { rule, how, show: show(changed) };
}

const ended = goldenText().replace(/#EXT-X-PRELOAD-HINT.*\n/, '') + '#EXT-X-ENDLIST\n';

export const GOOD_TEXTS: Case[] = [
  { how: 'a live playlist', show: show(goldenText()) },
  { how: 'a live playlist at its beginning', show: show(goldenText(0, 1)) },
  { how: 'a live playlist at the end of a segment', show: show(goldenText(120, 0)) },
  { how: 'a delta update', show: show(goldenText(120, 2, 8)) },
  { how: 'one without EXT-X-MAP', show: show(goldenText(120, 2, 8).replace(/#EXT-X-MAP.*\n/, '')) },
  { how: 'a playlist of a broadcast that is over', show: show(ended) },
  { how: 'a multivariant playlist', show: show(MULTIVARIANT) },
  { how: 'lines that end with CR and LF', show: show(goldenText().replaceAll('\n', '\r\n')) },
  { how: 'a comment', show: show(goldenText().replace('#EXT-X-MAP', '# a comment\n\n#EXT-X-MAP')) },
  {
    how: 'a short part that is the last of its segment',
    show: show(goldenText().replace('0.20000,URI="119.4.m4s"', '0.05000,URI="119.4.m4s"')),
  },
  {
    how: 'a short part with a sync sample',
    show: show(goldenText().replace('0.20000,URI="119.0.m4s"', '0.05000,URI="119.0.m4s"')),
  },
];

export const BROKEN_TEXTS: Broken[] = [
  {
    rule: 'text',
    how: 'Latin-1',
    show: (report) => {
      checkText(report, Buffer.from([0xe4]));
    },
  },
  {
    ...broken('text', 'a byte order mark', '', '\ufeff'),
    also: ['first-line', 'sequence-first', 'extinf', 'map'],
  },
  broken('text', 'a tab', '#EXT-X-MAP', '#\t\n#EXT-X-MAP'),
  broken('text', 'a blank after a URI', '119.m4s\n', '119.m4s \n'),
  broken('first-line', 'something before EXTM3U', '#EXTM3U', '#\n#EXTM3U'),
  {
    ...broken('attribute-syntax', 'a blank between attributes', ',PART-HOLD', ', PART-HOLD'),
    also: ['part-hold-back'],
  },
  broken('attribute-syntax', 'a name in lower case', 'INDEPENDENT=YES', 'independent=YES'),
  broken('attribute-syntax', 'a URI without quotes', 'URI="119.1.m4s"', 'URI=119.1.m4s'),
  broken('attribute-syntax', 'a quoted number', 'LAST-MSN=120', 'LAST-MSN="120"'),
  broken('attribute-syntax', 'a list that ends with a comma', 'LAST-PART=1', 'LAST-PART=1,'),
  broken('attribute-syntax', 'a resolution without height', '640x360', '640', MULTIVARIANT),
  broken('attribute-once', 'an attribute twice', 'LAST-PART=1', 'LAST-PART=1,LAST-PART=1'),
  broken('attribute-required', 'a hint without its type', 'TYPE=PART,', ''),
  broken('attribute-required', 'a variant without BANDWIDTH', 'BANDWIDTH=900000,', '', MULTIVARIANT),
  broken('tag-once', 'two target durations', '#EXT-X-MAP', '#EXT-X-TARGETDURATION:2\n#EXT-X-MAP'),
  broken('no-mixture', 'a segment among variants', 's/high', '#EXTINF:1,\ns/high', MULTIVARIANT),
  broken('version', 'a delta update of version 8', 'VERSION:9', 'VERSION:8', goldenText(120, 2, 8)),
  broken('version', 'EXT-X-MAP in version 5', 'VERSION:9', 'VERSION:5'),
  broken('sequence-first', 'a media sequence after a segment', /(#EXT-X-MEDIA-SEQ.*\n)([^]*m4s\n)/, '$2$1'),
  broken('extinf', 'no EXTINF', /#EXTINF.*\n119/, '119'),
  broken('map', 'no EXT-X-MAP', /#EXT-X-MAP.*\n/, ''),
  broken('before-parts', 'a date after a part', /(#EXT-X-PROGRAM.*\n)(#EXT-X-PART:.*\n)/, '$2$1'),
  broken('target-duration', 'a segment of 2.6 s', '1.00000,\n103', '2.60000,\n103'),
  broken('part-target', 'a part of 235 ms', '0.20000,URI="119.4', '0.23500,URI="119.4'),
  broken('part-minimum', 'a part of 190 ms in the middle', '0.20000,URI="119.2', '0.19000,URI="119.2'),
  broken(
    'part-minimum',
    'one in the segment being made',
    '0.20000,URI="120.1',
    '0.19000,URI="120.1',
    goldenText(120, 3),
  ),
  broken(
    'part-window',
    'a part of an old segment',
    '#EXTINF:1.00000,\n110',
    '#EXT-X-PART:DURATION=0.2,URI="a"\n#EXTINF:1.0,\n110',
  ),
  broken('live-type', 'a playlist type', '#EXT-X-MAP', '#EXT-X-PLAYLIST-TYPE:EVENT\n#EXT-X-MAP'),
  broken('hold-back', 'a small HOLD-BACK', 'HOLD-BACK=6.0', 'HOLD-BACK=5.9'),
  broken('part-hold-back', 'a small PART-HOLD-BACK', '=0.702', '=0.700'),
  broken('part-hold-back', 'no PART-HOLD-BACK', ',PART-HOLD-BACK=0.702', ''),
  broken('skip-boundary', 'a small CAN-SKIP-UNTIL', '=12.0', '=11.9'),
  broken('block-reload', 'no blocking reload', 'CAN-BLOCK-RELOAD=YES,', ''),
  broken('block-reload', 'no hint', /#EXT-X-PRELOAD-HINT.*\n/, ''),
  broken('hint-at-end', 'a hint after the end', /$/, '#EXT-X-ENDLIST\n'),
];
