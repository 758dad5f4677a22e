import type { Report } from '../Report';
import { checkRefusal } from '../rules/answers';
import {
  advancePartLimit,
  checkBlockingSegment,
  checkOld,
  checkOverflow,
  checkPartAlone,
  checkTooFar,
  NONSENSE_PATHS,
  NONSENSE_QUERIES,
} from '../rules/directives';
import type { MediaPlaylist } from '../text/mediaPlaylist';
import { lastPosition, wholeSegments } from '../text/positions';
import { directed, resolve, type Origin } from './Origin';

/** Asks one rendition for what a player would not, or not often (6.2.5.2). */
export async function probeDirectives(
  report: Report,
  origin: Origin,
  path: string,
  known: MediaPlaylist,
): Promise<void> {
  const ask = async (query: string) => directed(await origin.fetch(`${path}?${query}`));
  const { msn, part } = lastPosition(known);
  const whole = wholeSegments(known).at(-1);
  checkBlockingSegment(report, msn, await ask(`_HLS_msn=${msn}`));
  checkOld(report, '_HLS_msn=0', known, await ask('_HLS_msn=0'));
  if (whole) {
    const asked = { msn: whole.msn, part: whole.parts.length };
    checkOld(report, `_HLS_msn=${whole.msn}`, known, await ask(`_HLS_msn=${whole.msn}&_HLS_part=0`));
    checkOverflow(report, asked, await ask(`_HLS_msn=${asked.msn}&_HLS_part=${asked.part}`));
  }
  checkTooFar(report, '_HLS_msn=last+10', await ask(`_HLS_msn=${msn + 10}`));
  // The stream has moved on by a segment or more since `known`.
  const far = part + 10 * advancePartLimit(known.partTarget);
  checkTooFar(report, `_HLS_part=${far}`, await ask(`_HLS_msn=${msn + 3}&_HLS_part=${far}`));
  checkPartAlone(report, await ask('_HLS_part=0'));
}

/** Queries and paths without sense. */
export async function probeNonsense(
  report: Report,
  origin: Origin,
  path: string,
  known: MediaPlaylist,
): Promise<void> {
  for (const query of NONSENSE_QUERIES) {
    const filled = query.replace('{last}', String(lastPosition(known).msn));
    checkRefusal(report, await origin.fetch(`${path}?${filled}`));
  }
  const folder = resolve(path, '.');
  for (const name of NONSENSE_PATHS) checkRefusal(report, await origin.fetch(folder + name));
  const [, , slug = ''] = path.split('/');
  for (const nowhere of [
    `/hls/${slug}/x`,
    '/hls/',
    `/hls/${slug}/${'0'.repeat(8)}/high/index.m3u8`,
    '/hls/%ff/index.m3u8',
  ])
    checkRefusal(report, await origin.fetch(nowhere));
}
