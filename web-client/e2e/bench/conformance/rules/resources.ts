import type { Report } from '../Report';
import type { Rule } from '../rules';
import type { MediaPlaylist } from '../text/mediaPlaylist';
import { compare, nextPosition, reaches } from '../text/positions';
import { sameBytes } from './media';

/** A hint in `before`, when a version that has gone further is there (4.4.5.3). */
export function checkHint(report: Report, hinted: string, after: MediaPlaylist, before: MediaPlaylist): void {
  const next = nextPosition(before);
  if (compare(nextPosition(after), next) === 0) return;
  const segment = after.segments.find(({ msn }) => msn === next.msn);
  // The segment may have turned out to be whole; what comes next is then the first part of the following one.
  const following = after.segments.find(({ msn }) => msn === next.msn + 1);
  const part = segment?.parts[next.part] ?? following?.parts[0];
  if (!part || !reaches(after, next)) return;
  report.check('hint-is-part', part.uri === hinted, `hinted ${hinted}, then came ${part.uri}`);
}

/** The same resource, fetched twice. */
export function checkConstant(report: Report, url: string, first: Uint8Array, again: Uint8Array): void {
  report.check(
    'resource-constant',
    sameBytes(first, again),
    `${url}: ${first.length} and ${again.length} bytes`,
  );
}

/** Something that may be asked for still, though it is not listed any more. */
export function checkAvailable(
  report: Report,
  rule: Rule & ('part-available' | 'segment-available'),
  url: string,
  status: number,
): void {
  report.check(rule, status === 200, `${url}: ${status}`);
}
