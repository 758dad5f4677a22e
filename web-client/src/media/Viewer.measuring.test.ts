import { describe, expect, it, vi } from 'vitest';
import { FakePeerConnection } from './testing/FakePeerConnection';
import { firstFrame, playing, scene, viewer } from './testing/viewing';

describe('what is measured', () => {
  const measured = (second: number) => ({
    transport: { type: 'transport', selectedCandidatePairId: 'pair' },
    pair: { type: 'candidate-pair', currentRoundTripTime: 0.02 },
    codec: { type: 'codec', mimeType: 'video/H264' },
    inbound: {
      type: 'inbound-rtp',
      kind: 'video',
      codecId: 'codec',
      framesDecoded: 30 * second,
      framesPerSecond: 30,
      bytesReceived: 125_000 * second,
      packetsReceived: 100 * second,
      packetsLost: 0,
      jitterBufferDelay: 0.6 * second,
      jitterBufferEmittedCount: 30 * second,
      totalDecodeTime: 0.09 * second,
      frameWidth: 640,
      frameHeight: 360,
    },
  });

  async function twoSeconds() {
    FakePeerConnection.last.stats = measured(1);
    await scene.after(1_000);
    FakePeerConnection.last.stats = measured(2);
    await scene.after(1_000);
  }

  it('shows, and latency only once the publisher has told its part', async () => {
    await playing();
    await twoSeconds();
    expect(viewer.state.get().stats).toMatchObject({
      width: 640,
      bitrate: 1_000_000,
      jitterBufferMs: 20,
      rttMs: 20,
    });
    expect(viewer.state.get().latencyMs).toBeUndefined();

    scene.server.push({ type: 'uplink', channel: 'jazz', uplinkMs: 25 });
    await twoSeconds();
    expect(viewer.state.get().latencyMs).toBe(Math.round(25 + 10 + 20 + 3 + 1000 / 60));
  });

  it('goes when the picture goes', async () => {
    await playing();
    await twoSeconds();
    scene.mediaCloses('sfu-lost');
    expect(viewer.state.get().stats).toBeUndefined();
  });
});

describe('choosing a layer', () => {
  it('asks for it, and again on the connection that follows', async () => {
    await playing();
    viewer.selectQuality('low');
    scene.mediaCloses('sfu-lost');
    await scene.after();
    firstFrame();
    await scene.after(50);
    expect(scene.server.of('select-layer')).toMatchObject([
      { mediaId: 'm1', layer: 'low' },
      { mediaId: 'm2', layer: 'low' },
    ]);
  });

  it('tells the server each second what it is like, and shows what is sent for it', async () => {
    await playing();
    firstFrame();
    await scene.after(2_000);
    const told = scene.server.of('reception');
    expect(told.length).toBeGreaterThanOrEqual(1);
    expect(told[0]).toMatchObject({ mediaId: 'm1', hidden: false, decodedFps: 1 });

    scene.server.push({ type: 'layer', mediaId: 'm1', layer: 'medium', reason: 'network' });
    firstFrame();
    await scene.after(1_000);
    expect(viewer.state.get().layer).toEqual({ layer: 'medium', reason: 'network' });
  });

  it('tells its listeners only when something changed', async () => {
    await playing();
    const listener = vi.fn();
    viewer.state.subscribe(listener);
    scene.server.push({ type: 'viewers', channel: 'jazz', viewers: 3 });
    expect(listener).not.toHaveBeenCalled();
    scene.server.push({ type: 'viewers', channel: 'jazz', viewers: 4 });
    expect(listener).toHaveBeenCalledOnce();
  });
});
