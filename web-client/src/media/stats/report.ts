import { sum } from './numbers';

/** The parts of getStats that the engine reads; times in seconds as the specification has them. */

export interface VideoIn {
  bytes: number;
  packets: number;
  lost: number;
  framesDecoded: number;
  framesReceived?: number;
  framesDropped: number;
  freezes: number;
  freezeSeconds?: number;
  jitterBufferDelay: number;
  /** What it would be for the network's sake alone, without waiting for the sound. */
  jitterBufferMinimumDelay?: number;
  jitterBufferEmitted: number;
  totalDecodeTime: number;
  width?: number;
  height?: number;
  fps?: number;
  codec?: string;
}

export interface InboundSnapshot {
  /** ms */
  at: number;
  rtt?: number;
  video?: VideoIn;
  audio?: { bytes: number; packets: number; lost: number };
}

export interface LayerOut {
  rid: string;
  bytes: number;
  active: boolean;
  framesEncoded: number;
  totalEncodeTime: number;
  packetsSent: number;
  totalSendDelay: number;
  width: number;
  height: number;
  fps: number;
  limitation: string;
  /** bit/s that the encoder may use */
  target?: number;
  fractionLost?: number;
}

export interface OutboundSnapshot {
  /** ms */
  at: number;
  rtt?: number;
  captureFps?: number;
  layers: LayerOut[];
  audioBytes: number;
}

type Entry = Record<string, unknown> & { type: string; kind?: string };

export function inboundSnapshot(report: RTCStatsReport, at: number): InboundSnapshot {
  const entries = entriesOf(report);
  const inbound = (kind: string) =>
    entries.find((entry) => entry.type === 'inbound-rtp' && entry.kind === kind);
  const video = inbound('video');
  const audio = inbound('audio');
  return {
    at,
    rtt: roundTrip(report, entries),
    video: video && videoIn(video, report),
    audio: audio && {
      bytes: number(audio.bytesReceived),
      packets: number(audio.packetsReceived),
      lost: number(audio.packetsLost),
    },
  };
}

export function outboundSnapshot(report: RTCStatsReport, at: number): OutboundSnapshot {
  const entries = entriesOf(report);
  const outbound = entries.filter((entry) => entry.type === 'outbound-rtp');
  const source = entries.find((entry) => entry.type === 'media-source' && entry.kind === 'video');
  return {
    at,
    rtt: roundTrip(report, entries),
    captureFps: maybeNumber(source?.framesPerSecond),
    layers: outbound.filter((entry) => entry.kind === 'video').map((entry) => layerOut(entry, report)),
    audioBytes: sum(
      outbound.filter((entry) => entry.kind === 'audio').map((entry) => number(entry.bytesSent)),
    ),
  };
}

function videoIn(entry: Entry, report: RTCStatsReport): VideoIn {
  return {
    bytes: number(entry.bytesReceived),
    packets: number(entry.packetsReceived),
    lost: number(entry.packetsLost),
    framesDecoded: number(entry.framesDecoded),
    framesReceived: maybeNumber(entry.framesReceived),
    framesDropped: number(entry.framesDropped),
    freezes: number(entry.freezeCount),
    freezeSeconds: maybeNumber(entry.totalFreezesDuration),
    jitterBufferDelay: number(entry.jitterBufferDelay),
    jitterBufferMinimumDelay: maybeNumber(entry.jitterBufferMinimumDelay),
    jitterBufferEmitted: number(entry.jitterBufferEmittedCount),
    totalDecodeTime: number(entry.totalDecodeTime),
    width: maybeNumber(entry.frameWidth),
    height: maybeNumber(entry.frameHeight),
    fps: maybeNumber(entry.framesPerSecond),
    codec: codecName(lookUp(report, entry.codecId)?.mimeType),
  };
}

function layerOut(entry: Entry, report: RTCStatsReport): LayerOut {
  return {
    rid: typeof entry.rid === 'string' ? entry.rid : 'h',
    bytes: number(entry.bytesSent),
    active: entry.active !== false,
    framesEncoded: number(entry.framesEncoded),
    totalEncodeTime: number(entry.totalEncodeTime),
    packetsSent: number(entry.packetsSent),
    totalSendDelay: number(entry.totalPacketSendDelay),
    width: number(entry.frameWidth),
    height: number(entry.frameHeight),
    fps: number(entry.framesPerSecond),
    limitation: typeof entry.qualityLimitationReason === 'string' ? entry.qualityLimitationReason : 'none',
    target: maybeNumber(entry.targetBitrate),
    fractionLost: maybeNumber(lookUp(report, entry.remoteId)?.fractionLost),
  };
}

/** Of the path in use: the transport names it, where a browser has no transport entry the nominated pair is it. */
function roundTrip(report: RTCStatsReport, entries: Entry[]): number | undefined {
  const transport = entries.find((entry) => entry.type === 'transport');
  const pair =
    lookUp(report, transport?.selectedCandidatePairId) ??
    entries.find((entry) => entry.type === 'candidate-pair' && entry.nominated === true);
  return maybeNumber(pair?.currentRoundTripTime);
}

function entriesOf(report: RTCStatsReport): Entry[] {
  const entries: Entry[] = [];
  report.forEach((entry: Entry) => entries.push(entry));
  return entries;
}

function lookUp(report: RTCStatsReport, id: unknown): Entry | undefined {
  return typeof id === 'string' ? (report.get(id) as Entry | undefined) : undefined;
}

function codecName(mimeType: unknown): string | undefined {
  return typeof mimeType === 'string' ? mimeType.replace(/^video\//, '') : undefined;
}

function maybeNumber(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

function number(value: unknown): number {
  return maybeNumber(value) ?? 0;
}
