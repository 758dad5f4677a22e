import type { Rule } from '../rules';
import {
  checkFragments,
  checkInit,
  checkPartMedia,
  checkSegmentMedia,
  checkSum,
  TimeLine,
} from '../rules/media';
import { parseFragments } from '../media/fragments';
import { parseInit } from '../media/init';
import type { Broken, Case } from './Case';
import { fragment, initSection, u32, box, type FragmentOptions, type InitOptions } from './mp4';

const init = (options?: InitOptions): Case['show'] => {
  return (report) => {
    checkInit(report, parseInit(initSection(options)));
  };
};

const TRACKS = parseInit(initSection()).tracks;
const PART = { uri: '0.0.m4s', duration: 0.2, independent: true, gap: false };

/** Parts of 200 ms, shown with what the playlist says of the first. */
function parts(said: Partial<typeof PART>, ...options: FragmentOptions[]): Case['show'] {
  return (report) => {
    const [track] = TRACKS;
    const line = new TimeLine(report);
    options.forEach((each, index) => {
      const media = checkFragments(report, `part ${index}`, parseFragments(fragment(each), TRACKS));
      if (!media || !track) return;
      line.add(`part ${index}`, media, 0);
      if (index === 0) checkPartMedia(report, 'part 0', { ...PART, ...said }, media, track);
    });
  };
}

function segment(duration: number, ...options: FragmentOptions[]): Case['show'] {
  return (report) => {
    const [track] = TRACKS;
    const pieces = options.map(fragment);
    const media = checkFragments(report, 'segment', parseFragments(Buffer.concat(pieces), TRACKS));
    const described = { msn: 0, discontinuitySequence: 0, uri: '0.m4s', duration, parts: [] };
    if (media && track) checkSegmentMedia(report, described, media, track);
  };
}

const sum = (bytes: Buffer): Case['show'] => {
  return (report) => {
    checkSum(report, 0, bytes, [Buffer.from('ab'), Buffer.from('c')]);
  };
};

const FOLLOWING = { start: 18_000, sync: false };

export const GOOD_MEDIA: Case[] = [
  { how: 'an init section for video', show: init() },
  { how: 'an init section for sound', show: init({ kind: 'audio', brand: 'cmfc' }) },
  { how: 'parts that follow each other', show: parts({}, {}, FOLLOWING) },
  { how: 'a part that depends on others', show: parts({ independent: false }, { sync: false }) },
  { how: 'a segment of two fragments', show: segment(0.4, {}, FOLLOWING) },
  { how: 'the sum of parts', show: sum(Buffer.from('abc')) },
];

const broken = (rule: Rule, how: string, show: Case['show']): Broken => ({ rule, how, show });

export const BROKEN_MEDIA: Broken[] = [
  broken('init', 'an old brand', init({ brand: 'iso5' })),
  broken('init', 'no mvex', init({ mvex: false })),
  broken('init', 'a duration', init({ duration: 1 })),
  broken('init', 'samples in its table', init({ samples: 1 })),
  broken('init', 'sample data', init({ trailer: box('mdat', u32(1)) })),
  broken(
    'fragment',
    'no fragment',
    (report) => void checkFragments(report, 'part', parseFragments(Buffer.alloc(0), TRACKS)),
  ),
  broken('fragment', 'an unknown track', parts({}, { track: 2 })),
  broken('fragment', 'addresses that count from the file', parts({}, { flags: 0 })),
  broken('fragment', 'samples outside the mdat', parts({ independent: false }, { astray: 1 })),
  broken('tfdt', 'no decode time', parts({}, { tfdt: false })),
  broken('independent', 'a part that begins with a delta frame', parts({}, { sync: false })),
  broken('independent', 'a sync flag without an IDR picture', parts({}, { idr: false })),
  broken('independent-segment', 'a segment that begins with a delta frame', segment(0.2, { sync: false })),
  broken('timestamps', 'a gap between parts', parts({}, {}, { start: 18_001, sync: false })),
  broken('timestamps', 'an overlap within a segment', segment(0.4, {}, { start: 17_999, sync: false })),
  broken('part-duration', 'a part that is shorter than it says', parts({ duration: 0.21 }, {})),
  broken('segment-duration', 'a segment that is longer than it says', segment(0.39, {}, FOLLOWING)),
  broken('segment-is-parts', 'a segment with another last byte', sum(Buffer.from('abd'))),
];
