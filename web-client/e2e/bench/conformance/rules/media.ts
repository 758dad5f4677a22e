import type { Report } from '../Report';
import type { Fragment } from '../media/fragments';
import { IDR, nalTypes } from '../media/h264';
import type { Init, Track } from '../media/init';
import type { Part, Segment } from '../text/mediaPlaylist';

/** Rounding of durations in playlists, in seconds. */
const ROUNDING_S = 0.0015;

export function checkInit(report: Report, { faults, tracks }: Init): void {
  report.check('init', faults.length === 0 && tracks.length > 0, faults.join(', ') || 'no track');
}

/** The samples of one track in some bytes, in a row. */
export interface Media {
  /** In the track's timescale. */
  start: number;
  end: number;
  samples: Fragment['samples'];
}

/** Puts fragments together; undefined where that can't be done, which is then reported. */
export function checkFragments(report: Report, where: string, fragments: Fragment[]): Media | undefined {
  report.check('fragment', fragments.length > 0, `${where}: no moof`);
  let end: number | undefined;
  let start: number | undefined;
  for (const { decodeTime, samples, faults } of fragments) {
    report.check('fragment', faults.length === 0, `${where}: ${faults.slice(0, 3).join(', ')}`);
    if (!report.check('tfdt', decodeTime !== undefined, `${where}: no tfdt`)) return undefined;
    start ??= decodeTime;
    if (end !== undefined)
      report.check('timestamps', decodeTime === end, `${where}: ${end} → ${String(decodeTime)}`);
    end = (decodeTime ?? 0) + samples.reduce((sum, { duration }) => sum + duration, 0);
  }
  const samples = fragments.flatMap((fragment) => fragment.samples);
  return start === undefined || end === undefined ? undefined : { start, end, samples };
}

export function checkPartMedia(report: Report, where: string, part: Part, media: Media, track: Track): void {
  const seconds = (media.end - media.start) / track.timescale;
  report.check(
    'part-duration',
    Math.abs(seconds - part.duration) <= ROUNDING_S,
    `${where}: DURATION=${part.duration}, samples ${seconds.toFixed(4)} s`,
  );
  if (part.independent)
    report.check('independent', beginsWithSync(media, track), `${where}: no sync sample first`);
}

export function checkSegmentMedia(report: Report, segment: Segment, media: Media, track: Track): void {
  const seconds = (media.end - media.start) / track.timescale;
  report.check(
    'segment-duration',
    Math.abs(seconds - (segment.duration ?? NaN)) <= ROUNDING_S,
    `segment ${segment.msn}: EXTINF ${String(segment.duration)}, samples ${seconds.toFixed(4)} s`,
  );
  report.check(
    'independent-segment',
    beginsWithSync(media, track),
    `segment ${segment.msn}: no sync sample first`,
  );
}

/** For video the flag alone is not believed: there has to be an IDR picture. */
function beginsWithSync({ samples }: Media, track: Track): boolean {
  const [first] = samples;
  if (!first?.sync) return false;
  return track.kind === 'audio' || (nalTypes(first.data)?.includes(IDR) ?? false);
}

/** Holds the pieces of one rendition, given in order, to one time line (3). */
export class TimeLine {
  #last: { end: number; discontinuitySequence: number } | undefined;

  constructor(readonly report: Report) {}

  /** A piece whose neighbour is not known begins anew. */
  forget(): void {
    this.#last = undefined;
  }

  add(where: string, { start, end }: Media, discontinuitySequence: number): void {
    const last = this.#last;
    if (last?.discontinuitySequence === discontinuitySequence)
      this.report.check(
        'timestamps',
        start === last.end,
        `${where} begins at ${start}, the last ended at ${last.end}`,
      );
    this.#last = { end, discontinuitySequence };
  }
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}

/** A segment and its parts, all of them (3.2). */
export function checkSum(report: Report, msn: number, segment: Uint8Array, parts: Uint8Array[]): void {
  const sum = Buffer.concat(parts);
  const what = `segment ${msn}: ${segment.length} bytes, its ${parts.length} parts ${sum.length}`;
  report.check('segment-is-parts', sameBytes(segment, sum), what);
}
