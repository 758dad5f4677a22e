import type { Quality, Rung } from '../types';
import type { Place } from './place';

/** What is loaded or can be loaded, in seconds of the element's own clock. */
export interface Span {
  start: number;
  end: number;
}

/** One moment of a playback; what the browser or the playlist does not tell stays undefined. */
export interface HlsSnapshot {
  /** seconds behind the newest that the playlist offers */
  edgeDistance?: number;
  /** seconds that playback means to stay behind it */
  target?: number;
  /** ms since the epoch, by the broadcast's clock */
  playingDate?: number;
  /** bytes loaded since the start */
  bytes?: number;
  codec?: string;
  /** bit/s, estimated */
  bandwidth?: number;
}

/** HLS on one video element, whoever decodes it. Live or not is the playlist's business. */
export interface HlsPlayback {
  readonly video: HTMLVideoElement;
  /** Best first; empty until the playlist is there, and where the browser keeps them to itself. */
  readonly rungs: Rung[];
  /** It keeps to the token that it began with, and has to be replaced before that expires. */
  readonly bound: boolean;
  select: (quality: Quality) => void;
  /** What one can seek in: everything for a replay, the rewind window for a live stream. */
  seekable: () => Span | undefined;
  /** ms since the epoch for a second of the element's clock, by EXT-X-PROGRAM-DATE-TIME. */
  dateAt: (seconds: number) => number | undefined;
  /** The other way round; what lies in no segment is moved to the next one. */
  timeAt: (date: number) => number | undefined;
  /** As close to the stage as the playlist allows. */
  toLiveEdge: () => void;
  snapshot: () => HlsSnapshot;
  close: () => void;
}

export interface HlsEvents {
  /** The first picture (or sound) is there. */
  started: () => void;
  /** `rungs` is known, or has changed. */
  offered?: () => void;
  /** It will not go on by itself; the last picture stays. */
  failed: (error: Error) => void;
}

/** Lets a playback fetch what asks for a token. */
export interface HlsPass {
  ready: () => Promise<void>;
  /** The address with the token as it is now; `bare` where each address is signed, so that playlists need not carry it on. */
  sign: (address: string, bare?: boolean) => string;
  /** It was refused. */
  doubted: () => void;
}

export interface HlsOptions {
  live: boolean;
  quality?: Quality;
  /** Where to start, rather than at the live edge (or, in a replay, the beginning). */
  from?: Place;
  /** bit/s, where an earlier playback has measured it */
  bandwidth?: number;
  /** Whether it plays as soon as it can; true where nothing is said. */
  autoplay?: boolean;
  /** What is fetched is not for everybody. */
  pass?: HlsPass;
}

export type OpenHls = (
  video: HTMLVideoElement,
  url: string,
  options: HlsOptions,
  events: HlsEvents,
) => Promise<HlsPlayback>;

/** Fetches and parses what the gallery plays with, for somebody who may have to go there soon. */
export function warmUpHls(): void {
  Promise.all([import('hls.js'), import('./HlsJsPlayback')]).catch(() => undefined);
}

/**
 * Plays with hls.js, which is fetched only now; with the browser's own HLS where hls.js cannot work. hls.js comes first
 * where both can: Chromium's own HLS stays more than four seconds behind.
 */
export const openHls: OpenHls = async (video, url, options, events) => {
  await options.pass?.ready();
  const { default: Hls } = await import('hls.js');
  if (Hls.isSupported()) {
    const { HlsJsPlayback } = await import('./HlsJsPlayback');
    return new HlsJsPlayback(Hls, video, url, options, events);
  }
  if (video.canPlayType('application/vnd.apple.mpegurl') === '')
    throw new Error('This browser plays no HLS.');
  const { NativePlayback } = await import('./NativePlayback');
  return new NativePlayback(video, url, options, events);
};
