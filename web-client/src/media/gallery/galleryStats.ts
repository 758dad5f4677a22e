import type { ViewerStats } from '../types';
import type { HlsSnapshot } from './HlsPlayback';

/** One moment of the element and what plays into it. */
export interface GallerySnapshot extends HlsSnapshot {
  /** ms, of any clock that does not jump */
  at: number;
  /** s of the element's clock */
  currentTime: number;
  width: number;
  height: number;
  frames?: number;
  dropped?: number;
  bufferSeconds: number;
  playbackRate: number;
}

/** By how much the clocks of this machine and of the server may differ before dates tell nothing about delay (s). */
const TRUSTED = 1.5;

export function gallerySnapshot(video: HTMLVideoElement, playback: HlsSnapshot): GallerySnapshot {
  const quality = video.getVideoPlaybackQuality();
  return {
    ...playback,
    at: performance.now(),
    currentTime: video.currentTime,
    width: video.videoWidth,
    height: video.videoHeight,
    frames: quality.totalVideoFrames,
    dropped: quality.droppedVideoFrames,
    bufferSeconds: bufferedAhead(video),
    playbackRate: video.playbackRate,
  };
}

/** What happened between two snapshots of one playback. */
export function galleryStats(before: GallerySnapshot, now: GallerySnapshot): ViewerStats {
  const seconds = (now.at - before.at) / 1000;
  const rate = (was: number | undefined, is: number | undefined) =>
    was === undefined || is === undefined || seconds <= 0 ? undefined : Math.max(0, (is - was) / seconds);
  const bits = rate(before.bytes, now.bytes);
  return {
    width: now.width || undefined,
    height: now.height || undefined,
    fps: rate(before.frames, now.frames),
    bitrate: bits === undefined ? undefined : Math.round(8 * bits),
    codec: now.codec,
    framesDropped: now.dropped,
    bufferSeconds: now.bufferSeconds,
    playbackRate: now.playbackRate,
  };
}

/**
 * Camera to screen: the publisher's share as it reports it, and the age of the picture by EXT-X-PROGRAM-DATE-TIME. The
 * age needs two clocks that agree; where they do not, the distance to the newest part has to do, which leaves out the way here.
 */
export function galleryLatencyMs(
  { edgeDistance, playingDate }: HlsSnapshot,
  uplinkMs = 0,
  clock = Date.now(),
): number | undefined {
  const age = playingDate === undefined ? undefined : (clock - playingDate) / 1000;
  if (edgeDistance === undefined) return undefined;
  const trusted = age !== undefined && age >= edgeDistance - 0.3 && age <= edgeDistance + TRUSTED;
  return Math.round(uplinkMs + 1000 * (trusted ? age : edgeDistance));
}

function bufferedAhead({ buffered, currentTime }: HTMLVideoElement): number {
  for (let i = 0; i < buffered.length; i += 1)
    if (buffered.start(i) <= currentTime + 0.1 && buffered.end(i) >= currentTime)
      return buffered.end(i) - currentTime;
  return 0;
}
