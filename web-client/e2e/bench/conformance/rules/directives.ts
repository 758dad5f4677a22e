import type { Report } from '../Report';
import type { MediaPlaylist } from '../text/mediaPlaylist';
import { lastPosition, reaches, show, wholeSegments, type Position } from '../text/positions';

/** What came back for a playlist with delivery directives (6.2.5). */
export interface Directed {
  status: number;
  playlist?: MediaPlaylist;
  /** How long it took, ms. */
  ms: number;
}

/** At once, on a machine that also encodes. */
const AT_ONCE_MS = 1_000;

export function checkBlockingPart(report: Report, asked: Position, { status, playlist }: Directed): void {
  const holds = playlist !== undefined && (playlist.ended || reaches(playlist, asked));
  const got = playlist ? show(lastPosition(playlist)) : String(status);
  report.check('blocking-part', holds, `asked for ${show(asked)}, got ${got}`);
}

export function checkBlockingSegment(report: Report, msn: number, { status, playlist }: Directed): void {
  const last = playlist && wholeSegments(playlist).at(-1)?.msn;
  const holds = playlist !== undefined && (playlist.ended || (last !== undefined && last >= msn));
  report.check('blocking-segment', holds, `asked for ${msn}, got ${last ?? status}`);
}

/** Asked for something that `known` had already, or that was in the stream before it. */
export function checkOld(report: Report, what: string, known: MediaPlaylist, answer: Directed): void {
  const { status, playlist, ms } = answer;
  const whole = playlist?.skipped === 0 && playlist.mediaSequence <= (known.segments[0]?.msn ?? 0) + 2;
  report.check('blocking-old', whole && ms <= AT_ONCE_MS, `${what}: ${status} after ${ms.toFixed(0)} ms`);
}

/** Asked for the part after the last of a segment that is whole. */
export function checkOverflow(report: Report, asked: Position, { status, playlist }: Directed): void {
  const holds =
    playlist !== undefined && (playlist.ended || reaches(playlist, { msn: asked.msn + 1, part: 0 }));
  report.check(
    'part-overflow',
    holds,
    `asked for ${show(asked)}, got ${playlist ? show(lastPosition(playlist)) : status}`,
  );
}

export function checkTooFar(report: Report, what: string, { status, ms }: Directed): void {
  report.check(
    'far-future',
    status === 400 && ms <= AT_ONCE_MS,
    `${what}: ${status} after ${ms.toFixed(0)} ms`,
  );
}

export function checkPartAlone(report: Report, { status }: Directed): void {
  report.check('part-without-msn', status === 400, `_HLS_part alone: ${status}`);
}

/** How many parts ahead of the last may be asked for. */
export function advancePartLimit(partTarget: number): number {
  return partTarget < 1 ? Math.ceil(3 / partTarget) : 3;
}

/** The playlist of a broadcast that is over, plain and as an answer to directives. */
export function checkEnd(report: Report, uri: string, plain: Directed, directed: Directed): void {
  report.check('end-list', plain.playlist?.ended === true, `${uri}: ${plain.status}, no EXT-X-ENDLIST`);
  const same = directed.playlist?.text === plain.playlist?.text;
  report.check(
    'end-directives',
    directed.status === 200 && same && directed.ms <= AT_ONCE_MS,
    `${uri}: ${directed.status} after ${directed.ms.toFixed(0)} ms`,
  );
}

/** Asked with _HLS_part or _HLS_msn values, or for resources, that make no sense (`{last}` is the newest segment's number). */
export const NONSENSE_QUERIES = [
  '_HLS_msn=',
  '_HLS_msn=abc',
  '_HLS_msn=-1',
  '_HLS_msn=1e3',
  '_HLS_msn=1.5',
  '_HLS_msn=99999999999999999999999',
  '_HLS_msn=%00',
  '_HLS_msn={last}&_HLS_part=',
  '_HLS_msn={last}&_HLS_part=x',
  '_HLS_msn={last}&_HLS_part=-1',
  '_HLS_msn={last}&_HLS_part=99999999999999999999999',
  '_HLS_skip=maybe',
];

export const NONSENSE_PATHS = [
  '0x1.m4s',
  '-1.m4s',
  'abc.m4s',
  '1.2.3.m4s',
  '99999999999999999999999.m4s',
  '1.99999999999999999999999.m4s',
  '1.m4s%00',
  '%2e%2e%2f%2e%2e%2fapplication.yaml',
  '..%5c..%5cindex.m3u8',
  'init-.mp4',
  'init-999999.mp4',
  'index.m3u8x',
  'a'.repeat(2_000),
];
