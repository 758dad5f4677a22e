import type { ViewerStats } from '../types';
import { milliseconds, ratio, round1 } from './numbers';
import type { InboundSnapshot, VideoIn } from './report';

/** What happened between two snapshots of one connection. */
export function viewerStats(before: InboundSnapshot, now: InboundSnapshot): ViewerStats {
  const video = now.video;
  const rtt = now.rtt;
  return {
    width: video?.width,
    height: video?.height,
    fps: video?.fps,
    bitrate: bitrate(before, now),
    lossPercent: lossPercent(before, now),
    jitterBufferMs: jitterBufferMs(before, now),
    rttMs: milliseconds(rtt),
    codec: video?.codec,
    framesDropped: video?.framesDropped,
    freezes: video?.freezes,
  };
}

/**
 * Camera to screen: the publisher's share as it reports it, half our round trip, the time a frame waits in the jitter
 * buffer and in the decoder, and half a frame interval for the screen. Undefined while any part is unknown: a guess
 * would look just like a measurement.
 */
export function viewerLatencyMs(
  before: InboundSnapshot,
  now: InboundSnapshot,
  uplinkMs: number | undefined,
): number | undefined {
  const buffered = jitterBufferDelay(before.video, now.video);
  const decoding = decodeTime(before.video, now.video);
  const fps = now.video?.fps;
  if (uplinkMs === undefined || now.rtt === undefined || buffered === undefined) return undefined;
  if (decoding === undefined || !fps) return undefined;
  return Math.round(uplinkMs + 1000 * (now.rtt / 2 + buffered + decoding + 0.5 / fps));
}

export function jitterBufferMs(before: InboundSnapshot, now: InboundSnapshot): number | undefined {
  return milliseconds(jitterBufferDelay(before.video, now.video));
}

/** As far as the network is to blame; where the browser does not tell that apart, all of it. */
export function networkBufferMs(before: InboundSnapshot, now: InboundSnapshot): number | undefined {
  const [was, is] = [before.video, now.video];
  if (was?.jitterBufferMinimumDelay === undefined || is?.jitterBufferMinimumDelay === undefined)
    return jitterBufferMs(before, now);
  const waited = is.jitterBufferMinimumDelay - was.jitterBufferMinimumDelay;
  return milliseconds(ratio(waited, is.jitterBufferEmitted - was.jitterBufferEmitted));
}

export function framesDecodedBetween(before: InboundSnapshot, now: InboundSnapshot): number {
  return (now.video?.framesDecoded ?? 0) - (before.video?.framesDecoded ?? 0);
}

export function bitrate(before: InboundSnapshot, now: InboundSnapshot): number | undefined {
  const seconds = (now.at - before.at) / 1000;
  if (seconds <= 0) return undefined;
  const bytes = (snapshot: InboundSnapshot) => (snapshot.video?.bytes ?? 0) + (snapshot.audio?.bytes ?? 0);
  return Math.max(0, Math.round(((bytes(now) - bytes(before)) * 8) / seconds));
}

export function lossPercent(before: InboundSnapshot, now: InboundSnapshot): number | undefined {
  const count = (snapshot: InboundSnapshot, what: 'lost' | 'packets') =>
    (snapshot.video?.[what] ?? 0) + (snapshot.audio?.[what] ?? 0);
  // A packet that comes late is taken off the loss again, so the difference can be below zero.
  const lost = Math.max(0, count(now, 'lost') - count(before, 'lost'));
  const received = count(now, 'packets') - count(before, 'packets');
  if (received + lost <= 0) return undefined;
  return round1((100 * lost) / (received + lost));
}

function jitterBufferDelay(before?: VideoIn, now?: VideoIn): number | undefined {
  if (!before || !now) return undefined;
  return ratio(
    now.jitterBufferDelay - before.jitterBufferDelay,
    now.jitterBufferEmitted - before.jitterBufferEmitted,
  );
}

function decodeTime(before?: VideoIn, now?: VideoIn): number | undefined {
  if (!before || !now) return undefined;
  return ratio(now.totalDecodeTime - before.totalDecodeTime, now.framesDecoded - before.framesDecoded);
}
