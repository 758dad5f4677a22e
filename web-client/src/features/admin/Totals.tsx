import { useTranslation } from 'react-i18next';
import { MeasureTile } from '@/components/chart/MeasureTile';
import { useFormat } from '@/i18n/useFormat';
import { GAP_MS, KEPT_MINUTES, KEPT_MS, type Sample } from './history';
import classes from './totals.module.css';

/** What the house does altogether, now and over the last minutes. */
export function Totals({ history }: { history: Sample[] }) {
  const { t } = useTranslation('admin');
  const format = useFormat();
  const measures = [
    { key: 'onAir', write: format.count },
    { key: 'floor', write: format.count },
    { key: 'gallery', write: format.count },
    { key: 'egress', write: format.bitrate },
    { key: 'saved', write: format.bitrate },
  ] as const;
  return (
    <section aria-label={t('charts.title')} className={classes.tiles}>
      {measures.map(({ key, write }) => (
        <Tile
          key={key}
          title={t(`charts.${key}`)}
          points={history.map((sample) => ({ at: sample.at, value: sample[key] }))}
          write={write}
        />
      ))}
    </section>
  );
}

interface TileProps {
  title: string;
  points: { at: number; value: number }[];
  write: (value: number) => string;
}

function Tile({ title, points, write }: TileProps) {
  const { t } = useTranslation('admin');
  return (
    <MeasureTile
      title={title}
      value={write(points.at(-1)?.value ?? 0)}
      points={points}
      span={t('charts.span', { minutes: KEPT_MINUTES })}
      most={t('charts.atMost', { value: write(Math.max(0, ...points.map(({ value }) => value))) })}
      spanMs={KEPT_MS}
      gapMs={GAP_MS}
    />
  );
}
