import type { ClientMessage } from '../../signaling/messages';
import type { InboundSnapshot } from './report';
import { bitrate, lossPercent, networkBufferMs } from './viewerStats';

type Reception = Extract<ClientMessage, { type: 'reception' }>;
type Measured = Omit<Reception, 'type' | 'mediaId' | 'hidden' | 'tileWidth' | 'tileHeight'>;

/** What the server wants to know of the time between two snapshots, to pick the layer; what is not known is left out. */
export function receptionReport(before: InboundSnapshot, now: InboundSnapshot): Measured {
  const seconds = (now.at - before.at) / 1000;
  const was = before.video;
  const is = now.video;
  const since = (from: number | undefined, to: number | undefined) =>
    from === undefined || to === undefined || seconds <= 0 ? undefined : Math.max(0, to - from);
  const perSecond = (count: number | undefined) =>
    count === undefined ? undefined : Math.min(1000, count / seconds);
  const freeze = since(was?.freezeSeconds, is?.freezeSeconds);
  const loss = lossPercent(before, now);
  return {
    loss: loss === undefined ? undefined : loss / 100,
    freezeMs: freeze === undefined ? undefined : bounded(freeze * 1000),
    jitterBufferMs: bounded(networkBufferMs(before, now)),
    decodedFps: perSecond(since(was?.framesDecoded, is?.framesDecoded)),
    receivedFps: perSecond(since(was?.framesReceived, is?.framesReceived)),
    receivedBitrate: bitrate(before, now),
    pictureWidth: is?.width,
    pictureHeight: is?.height,
    roundTripMs: bounded(now.rtt === undefined ? undefined : now.rtt * 1000),
  };
}

function bounded(ms: number | undefined): number | undefined {
  return ms === undefined ? undefined : Math.min(60_000, Math.round(ms));
}
