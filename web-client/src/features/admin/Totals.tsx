import { useTranslation } from 'react-i18next';
import { LineChart } from '@/components/chart/LineChart';
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
  const most = t('charts.atMost', { value: write(Math.max(0, ...points.map(({ value }) => value))) });
  const span = t('charts.span', { minutes: KEPT_MINUTES });
  return (
    <figure className={classes.tile}>
      <figcaption>{title}</figcaption>
      <output>{write(points.at(-1)?.value ?? 0)}</output>
      <LineChart points={points} label={`${title}, ${span}, ${most}`} spanMs={KEPT_MS} gapMs={GAP_MS} />
      <p aria-hidden="true">
        <span>{span}</span> <span>{most}</span>
      </p>
    </figure>
  );
}
