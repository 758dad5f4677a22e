/** Of a segment: where it lies on the element's clock (s), and when it was filmed (ms since the epoch). */
export interface DatedSegment {
  start: number;
  duration: number;
  programDateTime: number | null;
}

type Dated = DatedSegment & { programDateTime: number };

const dated = (segments: readonly DatedSegment[]): Dated[] =>
  segments.filter((segment): segment is Dated => segment.programDateTime !== null);

/** The last segment that begins at or before what is looked for; the first one where none does. */
function holding(segments: Dated[], begins: (segment: Dated) => number, at: number): Dated | undefined {
  return segments.findLast((segment) => begins(segment) <= at) ?? segments[0];
}

/** When the picture at `seconds` was filmed. */
export function dateAt(segments: readonly DatedSegment[], seconds: number): number | undefined {
  const segment = holding(dated(segments), ({ start }) => start, seconds);
  return segment && segment.programDateTime + 1000 * (seconds - segment.start);
}

/** Where the picture of a moment lies. A moment of an interruption has none: the first picture after it counts. */
export function timeAt(segments: readonly DatedSegment[], date: number): number | undefined {
  const known = dated(segments);
  const segment = holding(known, ({ programDateTime }) => programDateTime, date);
  if (!segment) return undefined;
  const into = (date - segment.programDateTime) / 1000;
  if (into < 0) return segment.start;
  const next = known[known.indexOf(segment) + 1];
  return next && into > segment.duration ? next.start : segment.start + into;
}
