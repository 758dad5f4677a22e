import type { Report } from '../Report';
import type { MediaPlaylist, Segment } from '../text/mediaPlaylist';
import { isWhole } from '../text/positions';

/** A delta update against the whole version that a player had before it (6.2.5.1). */
export function applyDelta(before: MediaPlaylist, delta: MediaPlaylist): MediaPlaylist | undefined {
  const end = delta.mediaSequence + delta.skipped;
  const kept = before.segments.filter(({ msn }) => msn >= delta.mediaSequence && msn < end);
  if (kept.length !== delta.skipped) return undefined;
  // The parts of what was skipped are older than three target durations, so that no playlist lists them.
  const skipped = kept.map((segment) => ({ ...segment, parts: [] }));
  return { ...delta, skipped: 0, segments: [...skipped, ...carryOn(kept.at(-1), delta)] };
}

/** Tags that apply from one segment on may stand before one that was skipped. */
function carryOn(last: Segment | undefined, { segments, skipped }: MediaPlaylist): Segment[] {
  const [first] = segments;
  if (!last || !first || skipped === 0) return segments;
  const offset = Math.max(0, last.discontinuitySequence - first.discontinuitySequence);
  let { map } = last;
  return segments.map((segment) => {
    map = segment.map ?? map;
    return { ...segment, map, discontinuitySequence: segment.discontinuitySequence + offset };
  });
}

/** `whole` is the same version as the delta update, or a playlist that says nothing of it. */
export function checkDelta(
  report: Report,
  before: MediaPlaylist,
  delta: MediaPlaylist,
  whole: MediaPlaylist,
): void {
  const expected = olderThan(whole, whole.control.canSkipUntil ?? Infinity);
  report.check(
    'delta',
    delta.skipped > 0 || expected <= 1,
    `nothing skipped, where ${expected} segments are older than the boundary`,
  );
  // Whether a segment on the boundary is further away than it, is a matter of which of its ends is meant.
  report.check(
    'delta-boundary',
    delta.skipped <= expected && delta.skipped >= expected - 1,
    `${delta.skipped} segments skipped, ${expected} are older than the boundary`,
  );
  const applied = applyDelta(before, delta);
  report.check(
    'delta-applied',
    applied !== undefined && facts(applied) === facts(whole),
    applied ? difference(applied, whole) : `${delta.skipped} skipped segments, not all of them known`,
  );
}

/** Segments that begin further from the end of the last whole one than a boundary, in seconds. */
function olderThan({ segments }: MediaPlaylist, boundary: number): number {
  let distance = 0;
  return segments
    .filter(isWhole)
    .reverse()
    .filter(({ duration = 0 }) => (distance += duration) > boundary).length;
}

const segmentFacts = ({ msn, discontinuitySequence, uri, duration, map, dateTime, parts }: Segment): string =>
  JSON.stringify([msn, discontinuitySequence, uri, duration, map, dateTime, parts]);

const facts = ({ segments, mediaSequence, hints, control, targetDuration, ended }: MediaPlaylist): string =>
  JSON.stringify([segments.map(segmentFacts), mediaSequence, hints, control, targetDuration, ended]);

function difference(applied: MediaPlaylist, whole: MediaPlaylist): string {
  const other = new Map(whole.segments.map((segment) => [segment.msn, segmentFacts(segment)]));
  const segment = applied.segments.find((each) => other.get(each.msn) !== segmentFacts(each));
  if (segment) return `${segmentFacts(segment)} instead of ${String(other.get(segment.msn))}`;
  return `${applied.segments.length} segments from ${applied.mediaSequence}, not ${whole.segments.length} from ${whole.mediaSequence}`;
}
