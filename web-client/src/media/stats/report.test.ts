import { describe, expect, it } from 'vitest';
import { inboundSnapshot, outboundSnapshot } from './report';

const report = (entries: Record<string, object>) =>
  new Map(Object.entries(entries)) as unknown as RTCStatsReport;

const PATH = {
  transport: { type: 'transport', selectedCandidatePairId: 'used' },
  unused: { type: 'candidate-pair', nominated: true, currentRoundTripTime: 9 },
  used: { type: 'candidate-pair', nominated: true, currentRoundTripTime: 0.021 },
};

describe('a report of what comes in', () => {
  const entries = {
    ...PATH,
    codec: { type: 'codec', mimeType: 'video/VP8' },
    video: {
      type: 'inbound-rtp',
      kind: 'video',
      codecId: 'codec',
      bytesReceived: 9,
      packetsReceived: 8,
      packetsLost: 7,
      framesDecoded: 6,
      jitterBufferDelay: 5,
      jitterBufferEmittedCount: 4,
      totalDecodeTime: 3,
      frameWidth: 640,
      frameHeight: 360,
      framesPerSecond: 29,
    },
    audio: { type: 'inbound-rtp', kind: 'audio', bytesReceived: 3, packetsReceived: 2, packetsLost: 1 },
  };

  it('is read into what the engine needs', () => {
    expect(inboundSnapshot(report(entries), 77)).toEqual({
      at: 77,
      rtt: 0.021,
      video: {
        bytes: 9,
        packets: 8,
        lost: 7,
        framesDecoded: 6,
        framesDropped: 0,
        freezes: 0,
        jitterBufferDelay: 5,
        jitterBufferEmitted: 4,
        totalDecodeTime: 3,
        width: 640,
        height: 360,
        fps: 29,
        codec: 'VP8',
      },
      audio: { bytes: 3, packets: 2, lost: 1 },
    });
  });

  it('finds the round trip where a browser has no transport entry', () => {
    const firefox = {
      ...entries,
      transport: { type: 'other' },
      unused: { type: 'candidate-pair', nominated: false },
    };
    expect(inboundSnapshot(report(firefox), 0).rtt).toBe(0.021);
  });

  it('may have nothing in it yet', () => {
    expect(inboundSnapshot(report({}), 5)).toEqual({
      at: 5,
      rtt: undefined,
      video: undefined,
      audio: undefined,
    });
  });
});

describe('a report of what goes out', () => {
  it('gives each layer its own loss and the sound its bytes', () => {
    const snapshot = outboundSnapshot(
      report({
        ...PATH,
        source: { type: 'media-source', kind: 'video', framesPerSecond: 30 },
        far: { type: 'remote-inbound-rtp', kind: 'video', fractionLost: 0.25 },
        h: { type: 'outbound-rtp', kind: 'video', rid: 'h', remoteId: 'far', bytesSent: 5, active: false },
        m: { type: 'outbound-rtp', kind: 'video', rid: 'm', bytesSent: 3, qualityLimitationReason: 'cpu' },
        voice: { type: 'outbound-rtp', kind: 'audio', bytesSent: 2 },
      }),
      1,
    );
    expect(snapshot).toMatchObject({
      rtt: 0.021,
      captureFps: 30,
      audioBytes: 2,
      layers: [
        { rid: 'h', bytes: 5, active: false, fractionLost: 0.25, limitation: 'none' },
        { rid: 'm', bytes: 3, active: true, fractionLost: undefined, limitation: 'cpu' },
      ],
    });
  });
});
