import { mainLayer } from './health';
import { ratio } from './numbers';
import type { OutboundSnapshot } from './report';

/**
 * The publisher's share of the latency in ms: half a capture interval, encoding, waiting in the pacer and half the
 * round trip. Undefined while any of them is unknown.
 */
export function uplinkMs(before: OutboundSnapshot, now: OutboundSnapshot): number | undefined {
  const layer = mainLayer(before, now);
  const earlier = before.layers.find(({ rid }) => rid === layer?.rid);
  if (!layer || !earlier || now.rtt === undefined || !now.captureFps) return undefined;
  const encoding = ratio(
    layer.totalEncodeTime - earlier.totalEncodeTime,
    layer.framesEncoded - earlier.framesEncoded,
  );
  const pacing = ratio(
    layer.totalSendDelay - earlier.totalSendDelay,
    layer.packetsSent - earlier.packetsSent,
  );
  if (encoding === undefined || pacing === undefined) return undefined;
  return Math.round(1000 * (0.5 / now.captureFps + encoding + pacing + now.rtt / 2));
}
