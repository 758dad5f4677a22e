import { checkChange, checkNeighbours } from '../rules/changes';
import { checkDelta } from '../rules/delta';
import { Pace } from '../rules/pace';
import { checkReports } from '../rules/reports';
import type { Rule } from '../rules';
import { parseMediaPlaylist, type MediaPlaylist } from '../text/mediaPlaylist';
import type { Broken, Case } from './Case';
import { golden, goldenText } from './playlists';

type Edit = (text: string) => string;
const replace =
  (from: string | RegExp, to: string): Edit =>
  (text) => {
    const changed = text.replace(from, to);
    if (changed === text) throw new Error(`nothing to replace for ${String(from)}`);
    return changed;
  };

const DISCONTINUITY = replace('#EXT-X-PROGRAM-DATE-TIME:2026-11-24T12:01:50', '#EXT-X-DISCONTINUITY\n$&');

function change(how: string, before: string, after: string): Case {
  return {
    how,
    show: (report) => {
      checkChange(report, parseMediaPlaylist(before), parseMediaPlaylist(after));
      checkNeighbours(report, parseMediaPlaylist(after));
    },
  };
}

const brokenChange = (
  rule: Rule,
  how: string,
  edit: Edit,
  before = goldenText(),
  after = goldenText(121, 2),
): Broken => ({
  rule,
  ...change(how, before, edit(after)),
});

const pace = (...steps: [MediaPlaylist, number][]): Case['show'] => {
  return (report) => {
    const watched = new Pace(report);
    steps.forEach(([playlist, at]) => {
      watched.note(playlist, at);
    });
  };
};

const delta = (text: string, before = golden(120, 1)): Case['show'] => {
  return (report) => {
    checkDelta(report, before, parseMediaPlaylist(text), golden(120, 2));
  };
};

const reports = (text: string, least: MediaPlaylist, now: MediaPlaylist): Case['show'] => {
  const [last] = least.segments.slice(-1);
  const position = { msn: last?.msn ?? 0, part: (last?.parts.length ?? 1) - 1 };
  return (report) => {
    checkReports(
      report,
      parseMediaPlaylist(text),
      new Map([['../audio/index.m3u8', { least: position, now }]]),
    );
  };
};

export const GOOD_CHANGES: Case[] = [
  change('another part', goldenText(120, 2), goldenText(120, 3)),
  change('another segment', goldenText(120, 5), goldenText(121, 0)),
  change('the same again', goldenText(), goldenText()),
  change('a segment whose parts are gone, some that left', goldenText(110, 2), goldenText(120, 2)),
  change('a discontinuity in the window', DISCONTINUITY(goldenText()), DISCONTINUITY(goldenText(121, 1))),
  change(
    'a discontinuity that left the window, and was counted',
    DISCONTINUITY(goldenText(130, 1)),
    replace('SEQUENCE:0', 'SEQUENCE:1')(goldenText(131, 1)),
  ),
  { how: 'parts in time', show: pace([golden(120, 1), 0], [golden(120, 2), 200], [golden(121, 1), 400]) },
  { how: 'a delta update', show: delta(goldenText(120, 2, 8)) },
  {
    how: 'a whole playlist where nothing is old',
    show: (report) => {
      checkDelta(report, golden(10, 1), golden(10, 2), golden(10, 2));
    },
  },
  {
    how: 'a report that says only what is new',
    show: reports(replace(',LAST-PART=1', '')(goldenText(120, 2)), golden(120, 1), golden(120, 2)),
  },
  { how: 'a report', show: reports(goldenText(120, 2), golden(120, 1), golden(120, 3)) },
];

export const BROKEN_CHANGES: Broken[] = [
  brokenChange('constant', 'another target duration', replace('DURATION:2', 'DURATION:3')),
  brokenChange('constant', 'another server control', replace('=12.0', '=13.0')),
  brokenChange(
    'media-sequence',
    'a segment that came back',
    (text) =>
      text.replace('SEQUENCE:101', 'SEQUENCE:100').replace(/#EXT-X-MAP.*\n/, '$&#EXTINF:1.00000,\n100.m4s\n'),
    goldenText(121, 2),
  ),
  brokenChange(
    'append-only',
    'segments that got lost',
    (text) => text,
    goldenText(120, 2),
    goldenText(150, 2),
  ),
  brokenChange('segment-constant', 'another duration', replace('1.00000,\n115', '1.10000,\n115')),
  brokenChange('segment-constant', 'another URI', replace('\n115.m4s', '\nx115.m4s')),
  brokenChange('segment-constant', 'another date', replace('12:01:55.000', '12:01:55.001')),
  brokenChange(
    'part-constant',
    'a part that got longer',
    replace('0.20000,URI="119.1', '0.21000,URI="119.1'),
  ),
  brokenChange('part-constant', 'a part that vanished', replace(/.*URI="119.0.m4s".*\n/, '')),
  brokenChange(
    'window-minimum',
    'a window of four seconds',
    replace(/SEQUENCE:101[^]*(#EXT-X-MAP.*\n)[^]*116.m4s\n/, 'SEQUENCE:117\n$1'),
  ),
  brokenChange(
    'discontinuity-sequence',
    'a discontinuity that left uncounted',
    (text) => text,
    DISCONTINUITY(goldenText(130, 1)),
    goldenText(131, 1),
  ),
  brokenChange(
    'map-change',
    'another init section',
    replace('#EXTINF:1.00000,\n120', '#EXT-X-MAP:URI="init-1.mp4"\n$&'),
    goldenText(120, 0),
  ),
  brokenChange(
    'date-time',
    'dates that overlap by a second',
    replace('12:02:00.000', '12:01:59.000'),
    goldenText(120, 0),
  ),
  {
    rule: 'part-in-time',
    how: 'a part that comes late',
    show: pace([golden(120, 1), 0], [golden(120, 2), 340]),
  },
  {
    rule: 'segment-in-time',
    how: 'a segment that comes late',
    show: pace([golden(120, 5), 0], [golden(121, 0), 3_200]),
  },
  { rule: 'delta', how: 'no delta update', show: delta(goldenText(120, 2)), also: ['delta-boundary'] },
  {
    rule: 'delta-boundary',
    how: 'a delta update that skips young segments',
    show: delta(goldenText(120, 2, 9)),
  },
  { rule: 'delta-boundary', how: 'one that skips too few', show: delta(goldenText(120, 2, 6)) },
  {
    rule: 'delta-applied',
    how: 'a delta update that lost a part',
    show: delta(replace(/.*"120.1.m4s".*\n/, '')(goldenText(120, 2, 8))),
  },
  {
    rule: 'delta-applied',
    how: 'one with another media sequence',
    show: delta(replace('SEQUENCE:100', 'SEQUENCE:99')(goldenText(120, 2, 8))),
  },
  {
    rule: 'report-known',
    how: 'no report',
    show: reports(replace(/#EXT-X-REND.*\n/, '')(goldenText()), golden(), golden()),
  },
  {
    rule: 'report-known',
    how: 'a report by absolute URI',
    show: reports(
      replace(
        /(#EXT-X-REND.*\n)/,
        '$1#EXT-X-RENDITION-REPORT:URI="/b",LAST-MSN=1,LAST-PART=1\n',
      )(goldenText()),
      golden(),
      golden(),
    ),
  },
  {
    rule: 'report-current',
    how: 'a report of what is not there yet',
    show: reports(goldenText(120, 3), golden(120, 1), golden(120, 2)),
  },
  {
    rule: 'report-current',
    how: 'a report without a part that is not its own',
    show: reports(replace(',LAST-PART=1', '')(goldenText(120, 2)), golden(120, 4), golden(120, 5)),
  },
  {
    rule: 'report-current',
    how: 'an old report',
    show: reports(goldenText(120, 1), golden(120, 2), golden(120, 3)),
  },
];
