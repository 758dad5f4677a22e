import { useTranslation } from 'react-i18next';
import type { HealthPoint, HealthSample } from '@/api/schema';
import { MeasureTile } from '@/components/chart/MeasureTile';
import type { Span } from '@/components/chart/linePath';
import { useFormat } from '@/i18n/useFormat';
import classes from './health.module.css';

const MEASURES = ['bitrate', 'fps', 'loss', 'roundTripMs', 'jitterMs', 'lagMs', 'floor', 'gallery'] as const;
type Measure = (typeof MEASURES)[number];

interface HealthChartsProps extends Span {
  series: HealthPoint[];
  /** The latest of a broadcast that goes on. */
  now?: HealthSample;
  /** How long a time the charts show, in words. */
  span: string;
}

/** Lines over time, each with its last and its highest value in numbers; what nobody measures has none, and says why. */
export function HealthCharts({ series, now, span, ...scale }: HealthChartsProps) {
  const { t } = useTranslation('health');
  const write = useWriters();
  const once = now?.roundTripAtStart === true ? now.roundTripMs : undefined;
  const known = MEASURES.map((measure) =>
    measure === 'roundTripMs'
      ? {
          measure,
          points: once === undefined ? pointsOf(series, measure) : [],
          once,
          nothing: t(once === undefined ? 'roundTrip.unknown' : 'roundTrip.atStart'),
        }
      : { measure, points: pointsOf(series, measure), nothing: t('notMeasured') },
  );
  return (
    <section aria-label={t('charts.title')} className={classes.charts}>
      {known.map(({ measure, points, once: single, nothing }) => {
        const value = (of: number | undefined) => (of === undefined ? t('unknown') : write[measure](of));
        return (
          <MeasureTile
            key={measure}
            title={t(`measures.${measure}`)}
            value={value(single ?? points.at(-1)?.value)}
            points={points}
            span={span}
            most={t('charts.atMost', { value: value(Math.max(...points.map((point) => point.value))) })}
            nothing={nothing}
            {...scale}
          />
        );
      })}
    </section>
  );
}

function pointsOf(series: HealthPoint[], measure: Measure) {
  return series.flatMap((point) => {
    const value = point[measure];
    return value === undefined ? [] : [{ at: Date.parse(point.at), value }];
  });
}

function useWriters(): Record<Measure, (value: number) => string> {
  const format = useFormat();
  const whole = (value: number) => format.fixed(value, 0);
  return {
    bitrate: format.bitrate,
    fps: whole,
    loss: format.percent,
    roundTripMs: format.milliseconds,
    jitterMs: format.milliseconds,
    lagMs: format.milliseconds,
    floor: format.count,
    gallery: format.count,
  };
}
