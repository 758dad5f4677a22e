import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useEffect } from 'react';
import { channelHealth } from '@/api/health';
import type { HealthPoint, HealthReport, HealthSample } from '@/api/schema';
import { signaling } from '@/api/signaling';

/** For what the socket does not tell: that a broadcast is interrupted or over. */
const LOOK_EVERY_MS = 10_000;
export const KEPT_MS = 10 * 60_000;

const healthKey = (slug: string) => ['health', slug] as const;

/** How the broadcast of an own channel does: read once, then told by the service every two seconds. */
export function useLiveHealth(slug: string): UseQueryResult<HealthReport> {
  const queries = useQueryClient();
  useEffect(() => {
    const client = signaling();
    const open = () => {
      // What it is refused with, the request beside it is refused with as well, and the page says so.
      client.request({ type: 'health-open', channel: slug }).catch(() => undefined);
    };
    const stops = [
      client.onConnect(open),
      client.on('health', ({ channel, verdict, now, findings }) => {
        if (channel !== slug) return;
        // The first word of a broadcast that was not there, or away, when the page looked last.
        if (queries.getQueryData<HealthReport>(healthKey(slug))?.stream?.state !== 'live') {
          void queries.invalidateQueries({ queryKey: healthKey(slug) });
          return;
        }
        queries.setQueryData<HealthReport>(healthKey(slug), (before) =>
          before === undefined
            ? undefined
            : { ...before, verdict, now, findings, series: withSample(before.series, now) },
        );
      }),
    ];
    if (client.connected) open();
    return () => {
      for (const stop of stops) stop();
      client.request({ type: 'health-close', channel: slug }).catch(() => undefined);
    };
  }, [queries, slug]);
  return useQuery({
    queryKey: healthKey(slug),
    queryFn: () => channelHealth(slug),
    refetchInterval: LOOK_EVERY_MS,
    retry: false,
    networkMode: 'always',
  });
}

/** The series with this sample at its end; what is older than ten minutes is let go. */
export function withSample(series: HealthPoint[], sample: HealthSample): HealthPoint[] {
  const end = Date.parse(sample.at);
  const kept = series.filter(({ at }) => {
    const time = Date.parse(at);
    return time < end && time >= end - KEPT_MS;
  });
  const { at, bitrate, fps, loss, jitterMs, driftMs, lagMs, floor, gallery } = sample;
  // What was measured once is no line over time.
  const roundTripMs = sample.roundTripAtStart ? undefined : sample.roundTripMs;
  return [...kept, { at, bitrate, fps, loss, roundTripMs, jitterMs, driftMs, lagMs, floor, gallery }];
}
