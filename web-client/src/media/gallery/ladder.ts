import type { Layer, Rung } from '../types';

const LAYERS: Layer[] = ['high', 'medium', 'low'];

/** The layer that a media playlist carries, which is the folder it lies in. */
export function layerOf(uri: string, position: number): Layer {
  const folder = uri.split(/[?#]/u)[0]?.split('/').at(-2);
  return LAYERS.find((layer) => layer === folder) ?? LAYERS[Math.min(position, LAYERS.length - 1)] ?? 'low';
}

/** The pictures that a multivariant playlist (rfc8216bis 4.4.6.2) offers, best first; nothing for sound alone. */
export function parseLadder(playlist: string): Rung[] {
  const lines = playlist.split(/\r?\n/u);
  const rungs: Rung[] = [];
  lines.forEach((line, i) => {
    if (!line.startsWith('#EXT-X-STREAM-INF:')) return;
    const uri = lines.slice(i + 1).find((next) => next !== '' && !next.startsWith('#'));
    const [, width, height] = /[:,]RESOLUTION=(\d+)x(\d+)/u.exec(line) ?? [];
    if (uri === undefined || width === undefined || height === undefined) return;
    const [, bandwidth = '0'] = /[:,]BANDWIDTH=(\d+)/u.exec(line) ?? [];
    rungs.push({
      layer: layerOf(uri, rungs.length),
      width: Number(width),
      height: Number(height),
      bandwidth: Number(bandwidth),
    });
  });
  return rungs.sort((a, b) => b.bandwidth - a.bandwidth);
}

/** The media playlist that the multivariant one names first. */
export function mediaPlaylistOf(playlist: string): string | undefined {
  return playlist.split(/\r?\n/u).find((line) => line !== '' && !line.startsWith('#'));
}

/** How far back (ms) a media playlist reaches. */
export function windowOf(playlist: string): number {
  const durations = [...playlist.matchAll(/^#EXTINF:([\d.]+)/gmu)].map(([, seconds]) => Number(seconds));
  return 1000 * durations.reduce((sum, duration) => sum + duration, 0);
}

/** When the newest whole segment of a media playlist began, ms since the epoch. */
export function newestDate(playlist: string): number | undefined {
  const [, date] = [...playlist.matchAll(/^#EXT-X-PROGRAM-DATE-TIME:(\S+)/gmu)].at(-1) ?? [];
  const parsed = date === undefined ? NaN : Date.parse(date);
  return Number.isNaN(parsed) ? undefined : parsed;
}
