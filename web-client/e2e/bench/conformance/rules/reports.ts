import type { Report } from '../Report';
import type { MediaPlaylist } from '../text/mediaPlaylist';
import { compare, lastPosition, show, type Position } from '../text/positions';

/** What is known of another rendition when a report about it is judged. */
export interface Bounds {
  /** Where it was when the playlist before the one with the report had got here. */
  least: Position | undefined;
  /** Its playlist, fetched after the one with the report. */
  now: MediaPlaylist;
}

/** A playlist's rendition reports, the other renditions by the report's URI (4.4.5.4). */
export function checkReports(report: Report, playlist: MediaPlaylist, others: Map<string, Bounds>): void {
  for (const uri of others.keys()) {
    const named = playlist.reports.some((each) => each.uri === uri);
    report.check('report-known', named, `no report of ${uri}`);
  }
  const own = lastPosition(playlist);
  for (const { uri, lastMsn, lastPart } of playlist.reports) {
    const relative = !/^([a-z]+:|\/)/i.test(uri);
    const other = others.get(uri);
    report.check('report-known', relative && other !== undefined, `report of ${uri}`);
    if (!other) continue;
    const said = { msn: lastMsn ?? own.msn, part: lastPart ?? own.part };
    const now = lastPosition(other.now);
    const old = other.least !== undefined && compare(said, other.least) < 0;
    report.check(
      'report-current',
      !old && compare(said, now) <= 0,
      `${uri} at ${show(said)}; it was at ${other.least ? show(other.least) : '–'} before and at ${show(now)} after`,
    );
  }
}
