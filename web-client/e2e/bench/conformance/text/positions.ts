import type { MediaPlaylist, Segment } from './mediaPlaylist';

/** A place in a stream: a part of a segment, counted as _HLS_msn and _HLS_part do. */
export interface Position {
  msn: number;
  part: number;
}

export const isWhole = (segment: Segment): boolean => segment.uri !== undefined;

export const wholeSegments = ({ segments }: MediaPlaylist): Segment[] => segments.filter(isWhole);

/** The newest part; where a segment lists none any more, all of its parts are there, so that any number is. */
export function lastPosition({ segments, mediaSequence, skipped }: MediaPlaylist): Position {
  const last = segments.at(-1);
  if (last === undefined) return { msn: mediaSequence + skipped - 1, part: 0 };
  return { msn: last.msn, part: Math.max(0, last.parts.length - 1) };
}

/** What a player asks for next. */
export function nextPosition(playlist: MediaPlaylist): Position {
  const last = playlist.segments.at(-1);
  if (last === undefined || isWhole(last)) return { msn: lastPosition(playlist).msn + 1, part: 0 };
  return { msn: last.msn, part: last.parts.length };
}

export function compare(a: Position, b: Position): number {
  return a.msn - b.msn || a.part - b.part;
}

export const show = ({ msn, part }: Position): string => `${msn}.${part}`;

/** Whether the playlist has got as far as a part: it, a later one, or a later segment. */
export function reaches(playlist: MediaPlaylist, { msn, part }: Position): boolean {
  const next = nextPosition(playlist);
  return next.msn > msn || (next.msn === msn && next.part > part);
}

/** Seconds from the end of each segment to the end of the playlist's newest part, by media sequence number. */
export function distances(playlist: MediaPlaylist): Map<number, number> {
  const result = new Map<number, number>();
  let distance = 0;
  for (const segment of [...playlist.segments].reverse()) {
    result.set(segment.msn, distance);
    distance += segment.duration ?? segment.parts.reduce((sum, { duration }) => sum + duration, 0);
  }
  return result;
}
