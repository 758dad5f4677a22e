import type { Report } from '../Report';
import type { MediaPlaylist } from '../text/mediaPlaylist';

/** A segment of one rendition, on the stream's clock. */
export interface Placed {
  msn: number;
  discontinuitySequence: number;
  /** First sample, in seconds of media time. */
  start: number;
  /** ms since the epoch */
  dateTime: number | undefined;
}

export interface Line {
  uri: string;
  kind: 'video' | 'audio';
  segments: Placed[];
}

/** Dates are written in milliseconds and timestamps in samples: nothing else may make them differ. */
const DATE_TOLERANCE_S = 0.002;
/** Layers are cut at the same frame, and less than half a frame at 30 in a second is the same one. */
const FRAME_TOLERANCE_S = 0.016;

/** Renditions of one stream, which count their segments alike, against the first of them (6.2.4). */
export function checkRenditions(report: Report, lines: Line[], partTarget: number): void {
  const [first, ...others] = lines;
  if (!first) return;
  const known = new Map(first.segments.map((segment) => [segment.msn, segment]));
  for (const { uri, kind, segments } of others) {
    // Sound can't be cut at a video frame; it is in the same segment when less than a part lies between.
    const tolerance = kind === first.kind ? FRAME_TOLERANCE_S : partTarget;
    for (const segment of segments) {
      const other = known.get(segment.msn);
      if (other) checkPair(report, `${uri}, segment ${segment.msn}`, other, segment, tolerance);
    }
  }
}

function checkPair(report: Report, where: string, a: Placed, b: Placed, tolerance: number): void {
  report.check(
    'matching-discontinuities',
    a.discontinuitySequence === b.discontinuitySequence,
    `${where}: ${a.discontinuitySequence} and ${b.discontinuitySequence}`,
  );
  report.check(
    'matching-timestamps',
    Math.abs(a.start - b.start) <= tolerance,
    `${where}: ${a.start.toFixed(4)} s and ${b.start.toFixed(4)} s`,
  );
  const offset = ({ dateTime, start }: Placed) => (dateTime ?? NaN) / 1000 - start;
  const apart = Math.abs(offset(a) - offset(b));
  report.check('date-mapping', apart <= DATE_TOLERANCE_S, `${where}: dates are ${apart.toFixed(4)} s apart`);
}

export function checkSameControl(report: Report, playlists: Map<string, MediaPlaylist>): void {
  const facts = ({ control, targetDuration }: MediaPlaylist) => JSON.stringify({ control, targetDuration });
  const [first, ...others] = [...playlists].map(([uri, playlist]) => ({ uri, facts: facts(playlist) }));
  for (const other of others)
    report.check(
      'same-control',
      other.facts === first?.facts,
      `${other.uri}: ${other.facts}, ${String(first?.uri)}: ${String(first?.facts)}`,
    );
}
