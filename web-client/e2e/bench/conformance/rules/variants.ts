import type { Report } from '../Report';
import type { Track } from '../media/init';
import type { Multivariant, Variant } from '../text/multivariant';
import { averageBitRate, peakBitRate, peakFrameRate, type Measured } from './rates';

/** What was seen of a rendition, by its URI in the multivariant playlist. */
export interface Seen {
  tracks: Track[];
  segments: Measured[];
  targetDuration: number;
}

/** The multivariant playlist as such (4.4.6). */
export function checkGroups(report: Report, { variants, renditions }: Multivariant): void {
  for (const { audio } of variants) {
    if (audio === undefined) continue;
    const members = renditions.filter(({ type, group }) => type === 'AUDIO' && group === audio);
    report.check('group', members.length > 0, `AUDIO="${audio}" names no group`);
    const names = new Set(members.map(({ name }) => name));
    report.check('group', names.size === members.length, `members of "${audio}" have one name`);
  }
  variants.slice(1).forEach(({ bandwidth }, index) => {
    const before = variants[index]?.bandwidth ?? 0;
    report.check('variant-order', before >= bandwidth, `${bandwidth} after ${before}`);
  });
}

/** What a variant says of its media, against the media (4.4.6.2, 6.2.4). */
export function checkVariants(report: Report, playlist: Multivariant, seen: Map<string, Seen>): void {
  for (const variant of playlist.variants) {
    const sound = playlist.renditions.filter(
      ({ group, uri }) => group === variant.audio && uri !== variant.uri,
    );
    const own = seen.get(variant.uri);
    const others = sound.flatMap(({ uri }) => seen.get(uri ?? '') ?? []);
    if (!own || others.length < sound.length) continue;
    checkCodecs(report, variant, [own, ...others]);
    checkBandwidth(report, variant, own, others);
    checkPicture(report, variant, own);
  }
}

function checkCodecs(report: Report, { codecs, uri }: Variant, renditions: Seen[]): void {
  const sorted = (list: string[]) => [...new Set(list.map((codec) => codec.toLowerCase()))].sort().join(',');
  const found = sorted(renditions.flatMap(({ tracks }) => tracks.map(({ codec }) => codec)));
  report.check('codecs', sorted(codecs) === found, `${uri}: CODECS="${codecs.join(',')}", found ${found}`);
}

function checkBandwidth(report: Report, variant: Variant, own: Seen, others: Seen[]): void {
  const { uri, bandwidth, averageBandwidth } = variant;
  // Of the renditions in a group a player plays one, so that the largest counts.
  const sum = (rate: (seen: Seen) => number) => rate(own) + Math.max(0, ...others.map(rate));
  const peak = sum(({ segments, targetDuration }) => peakBitRate(segments, targetDuration));
  report.check('bandwidth', bandwidth >= peak, `${uri}: BANDWIDTH=${bandwidth}, measured ${peak.toFixed(0)}`);
  if (averageBandwidth === undefined) return;
  const average = sum(({ segments }) => averageBitRate(segments));
  const near = averageBandwidth >= average / 2 && averageBandwidth <= average * 2;
  report.check(
    'average-bandwidth',
    near && averageBandwidth <= bandwidth,
    `${uri}: AVERAGE-BANDWIDTH=${averageBandwidth}, measured ${average.toFixed(0)}`,
  );
}

function checkPicture(
  report: Report,
  { uri, resolution, frameRate }: Variant,
  { tracks, segments }: Seen,
): void {
  const video = tracks.find(({ kind }) => kind === 'video');
  if (!video) return;
  const size = `${String(video.width)}x${String(video.height)}`;
  report.check('resolution', resolution === size, `${uri}: RESOLUTION=${String(resolution)}, found ${size}`);
  const measured = peakFrameRate(segments);
  // A frame more or less in a second is the camera's doing; a rate that is never reached is a wrong one.
  const fits = frameRate !== undefined && frameRate >= measured / 1.1 && frameRate <= measured * 1.25;
  report.check(
    'frame-rate',
    fits,
    `${uri}: FRAME-RATE=${String(frameRate)}, measured ${measured.toFixed(2)}`,
  );
}
