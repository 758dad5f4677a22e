import { describe, expect, it } from 'vitest';
import type { InboundSnapshot, LayerOut, OutboundSnapshot, VideoIn } from './report';
import { uplinkMs } from './uplink';
import { viewerLatencyMs, viewerStats } from './viewerStats';

const VIDEO: VideoIn = {
  bytes: 0,
  packets: 0,
  lost: 0,
  framesDecoded: 100,
  framesDropped: 0,
  freezes: 0,
  jitterBufferDelay: 5,
  jitterBufferEmitted: 100,
  totalDecodeTime: 1,
};

const BEFORE: InboundSnapshot = { at: 0, rtt: 0.04, video: VIDEO };
const NOW: InboundSnapshot = {
  at: 1_000,
  rtt: 0.04,
  video: {
    ...VIDEO,
    framesDecoded: 125,
    jitterBufferDelay: 5.5,
    jitterBufferEmitted: 125,
    totalDecodeTime: 1.1,
    fps: 25,
  },
};

const without = (field: 'rtt' | keyof VideoIn): InboundSnapshot =>
  field === 'rtt'
    ? { ...NOW, rtt: undefined }
    : { ...NOW, video: { ...VIDEO, ...NOW.video, [field]: VIDEO[field] } };

describe('the latency of a viewer', () => {
  it('is uplink + half the round trip + buffer + decoder + half a frame, of this second only', () => {
    expect(viewerLatencyMs(BEFORE, NOW, 30)).toBe(30 + 20 + 20 + 4 + 20);
  });

  it('is not known while the publisher has not told its part', () => {
    expect(viewerLatencyMs(BEFORE, NOW, undefined)).toBeUndefined();
  });

  it.each(['rtt', 'fps', 'jitterBufferEmitted', 'framesDecoded'] as const)(
    'is not known without %s',
    (field) => {
      expect(viewerLatencyMs(BEFORE, without(field), 30)).toBeUndefined();
    },
  );

  it('is not known without a picture', () => {
    expect(viewerLatencyMs(BEFORE, { ...NOW, video: undefined }, 30)).toBeUndefined();
  });

  it('is not known across a counter that started over', () => {
    const restarted = {
      ...NOW,
      video: { ...VIDEO, ...NOW.video, jitterBufferDelay: 0.1, jitterBufferEmitted: 5 },
    };
    expect(viewerLatencyMs(BEFORE, restarted, 30)).toBeUndefined();
  });
});

describe('the publisher’s part', () => {
  const layer = (rid: string, height: number, second: number): LayerOut => ({
    rid,
    bytes: 0,
    active: true,
    framesEncoded: 30 * second,
    totalEncodeTime: (rid === 'h' ? 0.24 : 0.03) * second,
    packetsSent: 100 * second,
    totalSendDelay: 0.3 * second,
    width: 0,
    height,
    fps: 30,
    limitation: 'none',
  });
  const snapshot = (second: number): OutboundSnapshot => ({
    at: second * 1_000,
    rtt: 0.05,
    captureFps: 25,
    layers: [layer('l', 180, second), layer('h', 720, second)],
    audioBytes: 0,
  });

  it('is half a capture interval + encoding + pacing + half the round trip, of the largest layer', () => {
    expect(uplinkMs(snapshot(1), snapshot(2))).toBe(20 + 8 + 3 + 25);
  });

  it('is that of the largest layer that is being sent', () => {
    const now = snapshot(2);
    const layers = now.layers.map((each) => (each.rid === 'h' ? { ...each, framesEncoded: 30 } : each));
    expect(uplinkMs(snapshot(1), { ...now, layers })).toBe(20 + 1 + 3 + 25);
  });

  it('is not known without a round trip, a capture rate or a frame', () => {
    expect(uplinkMs(snapshot(1), { ...snapshot(2), rtt: undefined })).toBeUndefined();
    expect(uplinkMs(snapshot(1), { ...snapshot(2), captureFps: undefined })).toBeUndefined();
    expect(uplinkMs(snapshot(1), snapshot(1))).toBeUndefined();
  });
});

describe('the figures of a viewer', () => {
  const audio = (seconds: number, lost: number) => ({ bytes: 4_000 * seconds, packets: 50 * seconds, lost });
  const before: InboundSnapshot = {
    at: 0,
    video: { ...VIDEO, bytes: 0, packets: 0, lost: 4 },
    audio: audio(0, 0),
  };
  const after: InboundSnapshot = {
    at: 2_000,
    rtt: 0.0123,
    video: {
      ...VIDEO,
      bytes: 242_000,
      packets: 300,
      lost: 8,
      freezes: 1,
      framesDropped: 2,
      width: 640,
      height: 360,
      codec: 'H264',
    },
    audio: audio(2, 1),
  };

  it('count picture and sound of the time between', () => {
    expect(viewerStats(before, after)).toMatchObject({
      width: 640,
      height: 360,
      bitrate: 1_000_000,
      lossPercent: 1.2,
      rttMs: 12.3,
      codec: 'H264',
      framesDropped: 2,
      freezes: 1,
    });
  });

  it('take packets that came late after all for no loss', () => {
    const late = { ...after, video: { ...VIDEO, packets: 300, lost: 1 }, audio: audio(2, 0) };
    expect(viewerStats(before, late).lossPercent).toBe(0);
  });

  it('leave out what nothing is known of', () => {
    const silent = { at: 2_000 };
    expect(viewerStats({ at: 1_000 }, silent)).toMatchObject({
      lossPercent: undefined,
      jitterBufferMs: undefined,
      bitrate: 0,
    });
  });
});
