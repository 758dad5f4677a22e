import { parseInit } from '../media/init';
import type { Rule } from '../rules';
import { checkRenditions, checkSameControl, type Placed } from '../rules/renditions';
import { checkGroups, checkVariants, type Seen } from '../rules/variants';
import { parseMultivariant } from '../text/multivariant';
import type { Broken, Case } from './Case';
import { initSection } from './mp4';
import { golden, MULTIVARIANT } from './playlists';

/** Segments of a second, of which one is larger than the others. */
const segments = (bytes: number, frames: number) =>
  Array.from({ length: 10 }, (_, msn) => ({
    msn,
    bytes: msn === 5 ? bytes * 1.05 : bytes,
    seconds: 1,
    frames,
  }));

const SEEN = new Map<string, Seen>([
  [
    's/high/index.m3u8',
    { tracks: parseInit(initSection()).tracks, segments: segments(93_000, 30), targetDuration: 2 },
  ],
  [
    's/audio/index.m3u8',
    {
      tracks: parseInit(initSection({ kind: 'audio' })).tracks,
      segments: segments(12_000, 47),
      targetDuration: 2,
    },
  ],
]);

const variants = (text: string): Case['show'] => {
  return (report) => {
    checkGroups(report, parseMultivariant(text));
    checkVariants(report, parseMultivariant(text), SEEN);
  };
};

function brokenVariant(rule: Rule, how: string, from: string, to: string): Broken {
  return { rule, how, show: variants(MULTIVARIANT.replace(from, to)) };
}

const placed = (change: Partial<Placed> = {}): Placed => ({
  msn: 7,
  discontinuitySequence: 0,
  start: 7,
  dateTime: 1_000_007_000,
  ...change,
});

const renditions = (kind: 'video' | 'audio', other: Placed): Case['show'] => {
  return (report) => {
    checkRenditions(
      report,
      [
        { uri: 'high', kind: 'video', segments: [placed()] },
        { uri: 'other', kind, segments: [other, placed({ msn: 8, start: 99 })] },
      ],
      0.234,
    );
  };
};

const control = (holdBack: number): Case['show'] => {
  return (report) => {
    const other = golden();
    other.control.holdBack = holdBack;
    checkSameControl(
      report,
      new Map([
        ['high', golden()],
        ['low', other],
      ]),
    );
  };
};

export const GOOD_VARIANTS: Case[] = [
  { how: 'variants that are what they say', show: variants(MULTIVARIANT) },
  { how: 'codecs in capitals', show: variants(MULTIVARIANT.replace('42c01e', '42C01E')) },
  { how: 'layers that match', show: renditions('video', placed({ start: 7.01, dateTime: 1_000_007_010 })) },
  {
    how: 'sound that begins a frame later',
    show: renditions('audio', placed({ start: 7.1, dateTime: 1_000_007_101 })),
  },
  { how: 'renditions with one server control', show: control(6) },
];

export const BROKEN_VARIANTS: Broken[] = [
  {
    ...brokenVariant('group', 'a group that is not there', 'AUDIO="audio"', 'AUDIO="sound"'),
    also: ['codecs'],
  },
  brokenVariant('bandwidth', 'a bandwidth below the peak', 'BANDWIDTH=900000', 'BANDWIDTH=855000'),
  brokenVariant('average-bandwidth', 'an average above the peak', '=850000', '=900001'),
  brokenVariant('average-bandwidth', 'an average of half of what it is', '=850000', '=400000'),
  brokenVariant('codecs', 'a codec that is missing', ',mp4a.40.2', ''),
  brokenVariant('codecs', 'another level', '42c01e', '42c01f'),
  brokenVariant('resolution', 'another size', '640x360', '640x368'),
  brokenVariant('frame-rate', 'half the frames', 'FRAME-RATE=30.000', 'FRAME-RATE=15.000'),
  brokenVariant('frame-rate', 'twice the frames', 'FRAME-RATE=30.000', 'FRAME-RATE=60.000'),
  brokenVariant('variant-order', 'the lowest first', 'BANDWIDTH=300000,AVERAGE', 'BANDWIDTH=1000000,AVERAGE'),
  {
    rule: 'matching-timestamps',
    how: 'layers a frame apart',
    show: renditions('video', placed({ start: 7.034, dateTime: 1_000_007_034 })),
  },
  {
    rule: 'matching-timestamps',
    how: 'sound in the wrong segment',
    show: renditions('audio', placed({ start: 7.4, dateTime: 1_000_007_400 })),
  },
  {
    rule: 'matching-discontinuities',
    how: 'a discontinuity in one layer',
    show: renditions('video', placed({ discontinuitySequence: 1 })),
  },
  {
    rule: 'date-mapping',
    how: 'another date',
    show: renditions('video', placed({ dateTime: 1_000_007_005 })),
  },
  { rule: 'same-control', how: 'another server control', show: control(7) },
];
