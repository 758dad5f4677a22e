import { expect, it } from 'vitest';
import { receptionReport } from './receptionReport';
import type { InboundSnapshot, VideoIn } from './report';

const VIDEO: VideoIn = {
  bytes: 0,
  packets: 100,
  lost: 0,
  framesDecoded: 100,
  framesReceived: 101,
  framesDropped: 0,
  freezes: 0,
  freezeSeconds: 1,
  jitterBufferDelay: 5,
  jitterBufferEmitted: 100,
  totalDecodeTime: 1,
};

it('tells of the time between two snapshots, by the second', () => {
  const before: InboundSnapshot = { at: 1_000, video: VIDEO };
  const now: InboundSnapshot = {
    at: 3_000,
    rtt: 0.05,
    video: {
      ...VIDEO,
      bytes: 250_000,
      packets: 190,
      lost: 10,
      framesDecoded: 140,
      framesReceived: 151,
      freezeSeconds: 1.3,
      jitterBufferDelay: 9,
      jitterBufferEmitted: 140,
      width: 640,
      height: 360,
    },
  };
  expect(receptionReport(before, now)).toEqual({
    loss: 0.1,
    freezeMs: 300,
    jitterBufferMs: 100,
    decodedFps: 20,
    receivedFps: 25,
    receivedBitrate: 1_000_000,
    pictureWidth: 640,
    pictureHeight: 360,
    roundTripMs: 50,
  });
});

it('does not blame the network for waiting for the sound', () => {
  const video = (total: number, minimum: number, emitted: number): InboundSnapshot => ({
    at: 1_000 * total,
    video: {
      ...VIDEO,
      jitterBufferDelay: total,
      jitterBufferMinimumDelay: minimum,
      jitterBufferEmitted: emitted,
    },
  });
  expect(receptionReport(video(1, 1, 10), video(5, 1.4, 30)).jitterBufferMs).toBe(20);
});

it('makes nothing up', () => {
  expect(JSON.parse(JSON.stringify(receptionReport({ at: 0 }, { at: 1_000 })))).toEqual({
    receivedBitrate: 0,
  });
});
