import { describe, expect, it } from 'vitest';
import { health } from './health';
import type { LayerOut, OutboundSnapshot } from './report';

const STILL: LayerOut = {
  rid: 'h',
  bytes: 0,
  active: true,
  framesEncoded: 0,
  totalEncodeTime: 0,
  packetsSent: 0,
  totalSendDelay: 0,
  width: 1280,
  height: 720,
  fps: 0,
  limitation: 'none',
};

const START: OutboundSnapshot = {
  at: 1_000,
  layers: [
    STILL,
    { ...STILL, rid: 'm', width: 640, height: 360 },
    { ...STILL, rid: 'l', width: 320, height: 180 },
  ],
  audioBytes: 0,
};

/** A second later, all well but for what a case changes. */
function second(fields: Partial<OutboundSnapshot> = {}, layer: Partial<LayerOut> = {}): OutboundSnapshot {
  const sizes = { h: 250_000, m: 60_000, l: 18_000 };
  return {
    at: 2_000,
    rtt: 0.04,
    captureFps: 30,
    audioBytes: 5_000,
    layers: START.layers.map((each) => ({
      ...each,
      bytes: sizes[each.rid as 'h'],
      framesEncoded: 30,
      fps: 30,
      fractionLost: 0,
      ...layer,
    })),
    ...fields,
  };
}

const judge = (now: OutboundSnapshot, source: 'camera' | 'screen' = 'camera') => {
  const { verdict, advice } = health(START, now, source);
  return [verdict, advice];
};

describe('a broadcast that does well', () => {
  it('is good, with its figures', () => {
    expect(health(START, second(), 'camera')).toEqual({
      verdict: 'good',
      advice: 'all-good',
      bitrate: (250_000 + 60_000 + 18_000 + 5_000) * 8,
      fps: 30,
      rttMs: 40,
      lossPercent: 0,
      limitation: 'none',
      layers: [
        { rid: 'h', width: 1280, height: 720, fps: 30, bitrate: 2_000_000, active: true },
        { rid: 'm', width: 640, height: 360, fps: 30, bitrate: 480_000, active: true },
        { rid: 'l', width: 320, height: 180, fps: 30, bitrate: 144_000, active: true },
      ],
    });
  });

  it('counts by the time between the snapshots, not by a second', () => {
    expect(health(START, second({ at: 3_000 }), 'camera').bitrate).toBe((333_000 * 8) / 2);
  });

  it('lists the layers by size, whatever the order of the report', () => {
    const now = second();
    const shuffled = { ...now, layers: [...now.layers].reverse() };
    expect(health(START, shuffled, 'camera').layers.map(({ rid }) => rid)).toEqual(['h', 'm', 'l']);
  });

  it('takes no probing for picture', () => {
    const probing = health(START, second({}, { bytes: 100_000, target: 150_000 }), 'camera');
    expect(probing.layers.map(({ bitrate }) => bitrate)).toEqual([150_000, 150_000, 150_000]);
    expect(probing.bitrate).toBe(3 * 150_000 + 5_000 * 8);
  });

  it('does not make up what the browser has not told', () => {
    const { rttMs, lossPercent } = health(
      START,
      second({ rtt: undefined }, { fractionLost: undefined }),
      'camera',
    );
    expect([rttMs, lossPercent]).toEqual([undefined, undefined]);
  });
});

describe('what goes wrong', () => {
  it.each([
    ['no layer sends a frame', second({}, { framesEncoded: 0 }), ['poor', 'no-picture']],
    ['every layer is switched off', second({}, { active: false }), ['poor', 'no-picture']],
    ['some packets get lost', second({}, { fractionLost: 0.04 }), ['fair', 'packet-loss']],
    ['many packets get lost', second({}, { fractionLost: 0.15 }), ['poor', 'packet-loss']],
    ['the uplink is the limit', second({}, { limitation: 'bandwidth' }), ['fair', 'uplink-slow']],
    [
      'hardly anything gets through',
      second({}, { limitation: 'bandwidth', bytes: 12_000 }),
      ['poor', 'uplink-slow'],
    ],
    ['the processor is the limit', second({}, { limitation: 'cpu' }), ['fair', 'cpu-busy']],
    ['the processor is far behind', second({}, { limitation: 'cpu', fps: 8 }), ['poor', 'cpu-busy']],
    ['the server is far away', second({ rtt: 0.3 }), ['fair', 'far-away']],
    ['the server is very far away', second({ rtt: 0.6 }), ['poor', 'far-away']],
    ['the camera gives few frames', second({}, { fps: 12 }), ['fair', 'low-frame-rate']],
    ['the camera gives very few', second({}, { fps: 5 }), ['poor', 'low-frame-rate']],
  ])('when %s', (_case, now, expected) => {
    expect(judge(now)).toEqual(expected);
  });

  it('says the worst of several, and the first of equally bad ones', () => {
    expect(judge(second({ rtt: 0.7 }, { fractionLost: 0.04 }))).toEqual(['poor', 'far-away']);
    expect(judge(second({ rtt: 0.3 }, { fractionLost: 0.04 }))).toEqual(['fair', 'packet-loss']);
  });

  it('shows a layer that the browser has given up as not being sent', () => {
    const now = second();
    const layers = now.layers.map((layer) =>
      layer.rid === 'h' ? { ...layer, framesEncoded: 0, bytes: 0 } : layer,
    );
    const judged = health(START, { ...now, layers }, 'camera');
    expect(judged.layers.map(({ rid, active }) => [rid, active])).toEqual([
      ['h', false],
      ['m', true],
      ['l', true],
    ]);
    expect(judged.fps).toBe(30);
  });

  it('takes the loss of the layer that suffers most', () => {
    const now = second();
    const layers = now.layers.map((layer) => (layer.rid === 'm' ? { ...layer, fractionLost: 0.051 } : layer));
    expect(health(START, { ...now, layers }, 'camera').lossPercent).toBe(5.1);
  });

  it('knows limits that it has no advice for', () => {
    expect(health(START, second({}, { limitation: 'other' }), 'camera').limitation).toBe('other');
  });
});

describe('a shared screen', () => {
  it('may stand still', () => {
    expect(judge(second({}, { fps: 2 }), 'screen')).toEqual(['good', 'all-good']);
    expect(judge(second({}, { framesEncoded: 0, fps: 0 }), 'screen')).toEqual(['good', 'all-good']);
  });

  it('suffers from a bad network all the same', () => {
    expect(judge(second({}, { fractionLost: 0.2, fps: 2 }), 'screen')).toEqual(['poor', 'packet-loss']);
  });
});
