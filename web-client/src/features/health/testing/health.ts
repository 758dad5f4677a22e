import type { HealthPoint, HealthReport, HealthSample } from '@/api/schema';
import { withSample } from '@/hooks/useLiveHealth';

export const noon = Date.parse('2026-03-05T12:00:00Z');

export function aSample(change: Partial<HealthSample> = {}): HealthSample {
  return {
    at: new Date(noon).toISOString(),
    bitrate: 3_200_000,
    fps: 30,
    loss: 0,
    roundTripAtStart: false,
    jitterMs: 4,
    driftMs: 12,
    lagMs: 80,
    layers: [
      {
        layer: 'high',
        codec: 'H.264',
        width: 1280,
        height: 720,
        fps: 30,
        bitrate: 2_500_000,
        keyFrameMs: 1000,
        loss: 0,
        bframes: false,
      },
      {
        layer: 'low',
        codec: 'H.264',
        width: 320,
        height: 180,
        fps: 0,
        bitrate: 0,
        keyFrameMs: 1000,
        loss: 0,
        bframes: false,
      },
    ],
    sound: { bitrate: 70_000, arrives: true, silent: false },
    screen: false,
    floor: 3,
    gallery: 12,
    ...change,
  };
}

export function aReport(change: Partial<HealthReport> = {}): HealthReport {
  return {
    stream: { id: 's1', title: 'Late show', state: 'live', startedAt: new Date(noon - 60_000).toISOString() },
    verdict: 'good',
    now: aSample(),
    findings: [],
    series: [4, 2, 0].reduce<HealthPoint[]>(
      (series, ago) => withSample(series, aSample({ at: new Date(noon - ago * 1_000).toISOString() })),
      [],
    ),
    ...change,
  };
}
