import type { Span } from './HlsPlayback';

/** A moment of the programme: by its date (ms since the epoch), or by how long ago it was (ms), which needs no clock. */
export type Place = { date: number } | { ago: number };

interface Dated {
  seekable: () => Span | undefined;
  timeAt: (date: number) => number | undefined;
}

/** The second of the element's clock at which a place lies, within what can be played. */
export function secondOf(place: Place, playback: Dated): number | undefined {
  const span = playback.seekable();
  if (!span) return undefined;
  const second = 'ago' in place ? span.end - place.ago / 1000 : playback.timeAt(place.date);
  return second === undefined ? undefined : Math.min(span.end, Math.max(span.start, second));
}
