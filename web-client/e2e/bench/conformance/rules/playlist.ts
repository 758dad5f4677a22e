import type { Report } from '../Report';
import { valueOf, type MediaPlaylist, type Segment } from '../text/mediaPlaylist';
import { distances, isWhole } from '../text/positions';
import { checkOrder } from './syntax';

/** Rounding of the numbers in a playlist, in seconds. */
const ROUNDING = 0.0006;

/** What a single media playlist has to be, delta updates included (4.4.3 to 4.4.5, 6.2.2). */
export function checkPlaylist(report: Report, playlist: MediaPlaylist): void {
  checkOrder(report, playlist.lines);
  const live = valueOf(playlist.lines, 'EXT-X-PLAYLIST-TYPE') === undefined;
  report.check('live-type', live, 'EXT-X-PLAYLIST-TYPE in a live playlist');
  playlist.segments.forEach((segment) => {
    checkSegment(report, playlist, segment);
  });
  checkPartWindow(report, playlist);
  checkControl(report, playlist);
  checkHints(report, playlist);
}

function checkSegment(report: Report, playlist: MediaPlaylist, segment: Segment): void {
  const { targetDuration, partTarget } = playlist;
  if (segment.duration !== undefined)
    report.check(
      'target-duration',
      Math.round(segment.duration) <= targetDuration,
      `segment ${segment.msn} lasts ${segment.duration} s, target ${targetDuration}`,
    );
  segment.parts.forEach((part, index) => {
    const where = `part ${segment.msn}.${index} lasts ${part.duration} s, target ${partTarget}`;
    report.check('part-target', part.duration <= partTarget, where);
    const last = isWhole(segment) && index === segment.parts.length - 1;
    // The newest part of a segment that is being made may turn out to be its last.
    const maybeLast = !isWhole(segment) && index === segment.parts.length - 1;
    if (last || maybeLast || part.independent || part.gap || segment.parts[index + 1]?.gap) return;
    report.check('part-minimum', part.duration >= 0.85 * partTarget - ROUNDING, where);
  });
}

function checkPartWindow(report: Report, playlist: MediaPlaylist): void {
  const limit = 3 * playlist.targetDuration;
  const distance = distances(playlist);
  for (const { msn, parts } of playlist.segments) {
    if (parts.length === 0) continue;
    const away = distance.get(msn) ?? 0;
    report.check(
      'part-window',
      away <= limit + ROUNDING,
      `parts of ${msn}, ${away.toFixed(3)} s from the end`,
    );
  }
}

function checkControl(report: Report, { control, targetDuration, partTarget }: MediaPlaylist): void {
  const { holdBack, partHoldBack, canSkipUntil } = control;
  // Without HOLD-BACK three target durations are implied.
  const back = holdBack ?? 3 * targetDuration;
  report.check('hold-back', back >= 3 * targetDuration, `HOLD-BACK=${back}, target ${targetDuration}`);
  report.check(
    'part-hold-back',
    partHoldBack !== undefined && partHoldBack >= 3 * partTarget - ROUNDING,
    `PART-HOLD-BACK=${String(partHoldBack)}, part target ${partTarget}`,
  );
  if (canSkipUntil !== undefined)
    report.check('skip-boundary', canSkipUntil >= 6 * targetDuration, `CAN-SKIP-UNTIL=${canSkipUntil}`);
}

function checkHints(report: Report, { control, hints, ended }: MediaPlaylist): void {
  if (ended) {
    report.check('hint-at-end', hints.length === 0, `hint ${String(hints[0])} after the end`);
    return;
  }
  report.check('block-reload', control.canBlockReload, 'no CAN-BLOCK-RELOAD=YES');
  report.check('block-reload', hints.length === 1, `${hints.length} preload hints`);
}
