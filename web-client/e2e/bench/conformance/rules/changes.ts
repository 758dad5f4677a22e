import type { Report } from '../Report';
import type { MediaPlaylist, Segment } from '../text/mediaPlaylist';
import { isWhole, wholeSegments } from '../text/positions';

/** Two whole versions of a media playlist, one after the other (6.2.1, 6.2.2). */
export function checkChange(report: Report, before: MediaPlaylist, after: MediaPlaylist): void {
  checkConstants(report, before, after);
  checkSequence(report, before, after);
  checkSegments(report, before, after);
  checkWindow(report, before, after);
}

function checkConstants(report: Report, before: MediaPlaylist, after: MediaPlaylist): void {
  const constants = ({ targetDuration, partTarget, control }: MediaPlaylist) =>
    JSON.stringify({ targetDuration, partTarget, control });
  report.check(
    'constant',
    constants(before) === constants(after),
    `${constants(before)} → ${constants(after)}`,
  );
}

function checkSequence(report: Report, before: MediaPlaylist, after: MediaPlaylist): void {
  report.check(
    'media-sequence',
    after.mediaSequence >= before.mediaSequence,
    `${before.mediaSequence} → ${after.mediaSequence}`,
  );
  const last = before.segments.at(-1)?.msn ?? before.mediaSequence - 1;
  const lastAfter = after.segments.at(-1)?.msn ?? after.mediaSequence - 1;
  report.check(
    'append-only',
    lastAfter >= last && after.mediaSequence <= last + 1,
    `segments up to ${last} → from ${after.mediaSequence} to ${lastAfter}`,
  );
}

function checkSegments(report: Report, before: MediaPlaylist, after: MediaPlaylist): void {
  const older = new Map(before.segments.map((segment) => [segment.msn, segment]));
  for (const segment of after.segments) {
    const old = older.get(segment.msn);
    if (!old) continue;
    checkSegment(report, old, segment);
    checkParts(report, old, segment);
  }
}

function checkSegment(report: Report, old: Segment, segment: Segment): void {
  report.check(
    'discontinuity-sequence',
    old.discontinuitySequence === segment.discontinuitySequence,
    `segment ${segment.msn}: ${old.discontinuitySequence} → ${segment.discontinuitySequence}`,
  );
  // One that was still being made could not be told to begin with a discontinuity before it had a part.
  const facts = (of: Segment) =>
    JSON.stringify([of.map, of.dateTime, ...(isWhole(old) ? [of.uri, of.duration] : [])]);
  report.check('segment-constant', facts(old) === facts(segment), `${facts(old)} → ${facts(segment)}`);
}

function checkParts(report: Report, old: Segment, segment: Segment): void {
  // A whole segment loses all of its parts at once, and they come at its front first in any case.
  const gone = isWhole(segment) && segment.parts.length === 0;
  const kept = old.parts.every(
    (part, index) => JSON.stringify(part) === JSON.stringify(segment.parts[index]),
  );
  const grown = isWhole(old) && segment.parts.length > old.parts.length;
  if (old.parts.length > 0 || grown)
    report.check('part-constant', gone || (kept && !grown), `parts of segment ${segment.msn} changed`);
}

function checkWindow(report: Report, before: MediaPlaylist, after: MediaPlaylist): void {
  if (after.mediaSequence === before.mediaSequence || after.ended) return;
  const seconds = wholeSegments(after).reduce((sum, { duration = 0 }) => sum + duration, 0);
  report.check('window-minimum', seconds >= 3 * after.targetDuration, `${seconds} s left after a removal`);
}

/** What holds between neighbours in one whole playlist (4.4.4.3, 4.4.4.6). */
export function checkNeighbours(report: Report, playlist: MediaPlaylist): void {
  let date: number | undefined;
  playlist.segments.forEach((segment, index) => {
    const previous = playlist.segments[index - 1];
    if (previous && previous.map !== segment.map)
      report.check(
        'map-change',
        previous.discontinuitySequence !== segment.discontinuitySequence,
        `segment ${segment.msn}: ${String(previous.map)} → ${String(segment.map)}`,
      );
    // Where no date is given, it follows from the one before.
    const start = segment.dateTime ?? date;
    if (segment.dateTime !== undefined && date !== undefined && previous)
      report.check(
        'date-time',
        segment.dateTime > date - Math.min(1000, (previous.duration ?? 0) * 1000),
        `segment ${segment.msn} begins ${(date - segment.dateTime).toFixed(0)} ms before the end of the last`,
      );
    date = start === undefined ? undefined : start + (segment.duration ?? 0) * 1000;
  });
}
