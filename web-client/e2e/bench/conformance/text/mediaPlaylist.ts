import { linesOf, type Line } from './lines';
import { Attributes } from './attributes';

export interface Part {
  uri: string;
  duration: number;
  independent: boolean;
  gap: boolean;
}

export interface Segment {
  msn: number;
  discontinuitySequence: number;
  /** Missing for the one that is still being made, of which there are parts only. */
  uri?: string;
  duration?: number;
  map?: string;
  /** ms since the epoch */
  dateTime?: number;
  parts: Part[];
}

export interface ServerControl {
  canBlockReload: boolean;
  canSkipUntil?: number;
  holdBack?: number;
  partHoldBack?: number;
}

export interface RenditionReport {
  uri: string;
  /** Left out where it is that of the playlist with the report; so is the part. */
  lastMsn: number | undefined;
  lastPart: number | undefined;
}

/** A media playlist as a player understands it; what is wrong with its text is for the rules to say. */
export interface MediaPlaylist {
  text: string;
  lines: Line[];
  version: number;
  targetDuration: number;
  partTarget: number;
  control: ServerControl;
  mediaSequence: number;
  independentSegments: boolean;
  ended: boolean;
  /** How many segments at the front a delta update leaves out. */
  skipped: number;
  /** Whole ones first; the last may be one that is still being made. */
  segments: Segment[];
  hints: string[];
  reports: RenditionReport[];
}

export function parseMediaPlaylist(text: string): MediaPlaylist {
  const lines = linesOf(text);
  const number = (name: string) => Number(valueOf(lines, name) ?? NaN);
  const control = attributesOf(lines, 'EXT-X-SERVER-CONTROL');
  const mediaSequence = number('EXT-X-MEDIA-SEQUENCE') || 0;
  const skipped = attributesOf(lines, 'EXT-X-SKIP')?.number('SKIPPED-SEGMENTS') ?? 0;
  return {
    text,
    lines,
    version: number('EXT-X-VERSION') || 1,
    targetDuration: number('EXT-X-TARGETDURATION'),
    partTarget: attributesOf(lines, 'EXT-X-PART-INF')?.number('PART-TARGET') ?? NaN,
    control: {
      canBlockReload: control?.raw('CAN-BLOCK-RELOAD') === 'YES',
      canSkipUntil: control?.number('CAN-SKIP-UNTIL'),
      holdBack: control?.number('HOLD-BACK'),
      partHoldBack: control?.number('PART-HOLD-BACK'),
    },
    mediaSequence,
    independentSegments: valueOf(lines, 'EXT-X-INDEPENDENT-SEGMENTS') !== undefined,
    ended: valueOf(lines, 'EXT-X-ENDLIST') !== undefined,
    skipped,
    segments: segmentsOf(lines, mediaSequence + skipped, number('EXT-X-DISCONTINUITY-SEQUENCE') || 0),
    hints: each(lines, 'EXT-X-PRELOAD-HINT').flatMap((hint) => hint.quoted('URI') ?? []),
    reports: each(lines, 'EXT-X-RENDITION-REPORT').map((report) => ({
      uri: report.quoted('URI') ?? '',
      lastMsn: report.number('LAST-MSN'),
      lastPart: report.number('LAST-PART'),
    })),
  };
}

export function valueOf(lines: Line[], name: string): string | undefined {
  const found = lines.find((line) => line.kind === 'tag' && line.name === name);
  return found?.kind === 'tag' ? found.value : undefined;
}

function each(lines: Line[], name: string): Attributes[] {
  return lines.flatMap((line) => (line.kind === 'tag' && line.name === name ? (line.attributes ?? []) : []));
}

function attributesOf(lines: Line[], name: string): Attributes | undefined {
  return each(lines, name)[0];
}

function segmentsOf(lines: Line[], first: number, discontinuitySequence: number): Segment[] {
  const segments: Segment[] = [];
  let next: Segment = { msn: first, discontinuitySequence, parts: [] };
  for (const line of lines) {
    if (line.kind === 'tag') apply(line, next);
    else {
      segments.push({ ...next, uri: line.uri });
      const { msn, discontinuitySequence, map } = next;
      next = { msn: msn + 1, discontinuitySequence, map, parts: [] };
    }
  }
  return next.parts.length > 0 ? [...segments, next] : segments;
}

function apply({ name, value, attributes }: Line & { kind: 'tag' }, segment: Segment): void {
  if (name === 'EXTINF') segment.duration = Number.parseFloat(value);
  else if (name === 'EXT-X-DISCONTINUITY') segment.discontinuitySequence += 1;
  else if (name === 'EXT-X-MAP') segment.map = attributes?.quoted('URI');
  else if (name === 'EXT-X-PROGRAM-DATE-TIME') segment.dateTime = Date.parse(value);
  else if (name === 'EXT-X-PART' && attributes)
    segment.parts.push({
      uri: attributes.quoted('URI') ?? '',
      duration: attributes.number('DURATION') ?? NaN,
      independent: attributes.raw('INDEPENDENT') === 'YES',
      gap: attributes.raw('GAP') === 'YES',
    });
}
