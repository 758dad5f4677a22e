import type { ClientMessage } from '../../signaling/messages';
import type { Health, HealthAdvice, LayerHealth } from '../types';
import { milliseconds, round1, sum } from './numbers';
import type { LayerOut, OutboundSnapshot } from './report';

type Verdict = Health['verdict'];

interface Finding {
  verdict: Verdict;
  advice: HealthAdvice;
}

const LOSS_FAIR_PERCENT = 3;
const LOSS_POOR_PERCENT = 10;
const RTT_FAIR_MS = 250;
const RTT_POOR_MS = 500;
const FPS_FAIR = 16;
const FPS_POOR = 10;
/** Below this the largest picture being sent is one that viewers complain about. */
const BITRATE_POOR = 350_000;

const ORDER = ['h', 'm', 'l'];
const RANK: Record<Verdict, number> = { good: 0, fair: 1, poor: 2 };

/** How the broadcast does, from two snapshots: the worst finding speaks, the first of equally bad ones. */
export function health(before: OutboundSnapshot, now: OutboundSnapshot, source: 'camera' | 'screen'): Health {
  const layers = layersBetween(before, now);
  const top = mainLayer(before, now);
  const measured = {
    bitrate:
      sum(now.layers.map((layer) => layerRate(before, now, layer))) +
      rate(before, now, now.audioBytes - before.audioBytes),
    fps: Math.round(top?.fps ?? 0),
    rttMs: milliseconds(now.rtt),
    lossPercent: lossPercent(now.layers),
    layers,
    limitation: limitation(now.layers),
  };
  return { ...measured, ...worst(findings(measured, source)) };
}

type Sending = Omit<Extract<ClientMessage, { type: 'sending' }>, 'type' | 'mediaId'>;

/** What of it the server cannot measure by itself. */
export function sendingReport(
  { rttMs, lossPercent, limitation: limited }: Health,
  source: 'camera' | 'screen',
): Sending {
  return {
    roundTripMs: rttMs,
    loss: lossPercent === undefined ? undefined : Math.min(1, lossPercent / 100),
    limitation: limited,
    screen: source === 'screen',
  };
}

/** The largest layer that sent a frame since the snapshot before. */
export function mainLayer(before: OutboundSnapshot, now: OutboundSnapshot): LayerOut | undefined {
  return now.layers
    .filter((layer) => layer.framesEncoded > (find(before, layer.rid)?.framesEncoded ?? 0))
    .sort((a, b) => b.height - a.height)[0];
}

function findings(measured: Omit<Health, 'verdict' | 'advice'>, source: 'camera' | 'screen'): Finding[] {
  const { fps, rttMs = 0, lossPercent: loss = 0, layers, limitation: limit, bitrate } = measured;
  // A screen sends frames when something on it changes: few of them, or none for a second, say nothing there.
  const moving = source === 'camera';
  if (moving && !layers.some(({ active }) => active)) return [{ verdict: 'poor', advice: 'no-picture' }];
  const found: Finding[] = [];
  const slow: Verdict = fps < FPS_POOR ? 'poor' : 'fair';
  if (loss >= LOSS_FAIR_PERCENT)
    found.push({ verdict: loss >= LOSS_POOR_PERCENT ? 'poor' : 'fair', advice: 'packet-loss' });
  if (limit === 'bandwidth')
    found.push({ verdict: bitrate < BITRATE_POOR ? 'poor' : 'fair', advice: 'uplink-slow' });
  if (limit === 'cpu') found.push({ verdict: slow, advice: 'cpu-busy' });
  if (rttMs >= RTT_FAIR_MS)
    found.push({ verdict: rttMs >= RTT_POOR_MS ? 'poor' : 'fair', advice: 'far-away' });
  if (moving && fps < FPS_FAIR && limit === 'none') found.push({ verdict: slow, advice: 'low-frame-rate' });
  return found;
}

function worst(found: Finding[]): Finding {
  return found.reduce((a, b) => (RANK[b.verdict] > RANK[a.verdict] ? b : a), {
    verdict: 'good',
    advice: 'all-good',
  });
}

function layersBetween(before: OutboundSnapshot, now: OutboundSnapshot): LayerHealth[] {
  const largestFirst = [...now.layers].sort((a, b) => ORDER.indexOf(a.rid) - ORDER.indexOf(b.rid));
  return largestFirst.flatMap((layer) => {
    const { rid } = layer;
    if (rid !== 'h' && rid !== 'm' && rid !== 'l') return [];
    const active = layer.active && layer.framesEncoded > (find(before, rid)?.framesEncoded ?? 0);
    const { width, height, fps } = layer;
    return [{ rid, width, height, fps: Math.round(fps), bitrate: layerRate(before, now, layer), active }];
  });
}

/**
 * Browsers probe for more bandwidth by sending old packets again and count them to one of the layers: what goes beyond
 * the encoder's target is not picture.
 */
function layerRate(before: OutboundSnapshot, now: OutboundSnapshot, layer: LayerOut): number {
  const sent = rate(before, now, layer.bytes - (find(before, layer.rid)?.bytes ?? 0));
  return Math.min(sent, layer.target ?? sent);
}

function rate(before: OutboundSnapshot, now: OutboundSnapshot, sent: number): number {
  const seconds = (now.at - before.at) / 1000;
  return seconds > 0 ? Math.max(0, Math.round((sent * 8) / seconds)) : 0;
}

/** The worst layer's, since a viewer of that layer sees it; undefined before the first receiver report. */
function lossPercent(layers: LayerOut[]): number | undefined {
  const fractions = layers.flatMap(({ fractionLost }) => (fractionLost === undefined ? [] : [fractionLost]));
  return fractions.length === 0 ? undefined : round1(100 * Math.max(...fractions));
}

/** Of the layer that suffers; the browser may limit the largest one only. */
function limitation(layers: LayerOut[]): Health['limitation'] {
  const reason = layers.map((layer) => layer.limitation).find((each) => each !== 'none');
  if (reason === undefined) return 'none';
  return reason === 'cpu' || reason === 'bandwidth' ? reason : 'other';
}

function find(snapshot: OutboundSnapshot, rid: string): LayerOut | undefined {
  return snapshot.layers.find((layer) => layer.rid === rid);
}
