import { linePath, type Point, type Span } from './linePath';
import classes from './chart.module.css';

const WIDTH = 200;
const HEIGHT = 40;

interface LineChartProps extends Span {
  points: Point[];
  label: string;
}

/** A small line over some time, from nought to the highest value; the words beside it say the same in numbers. */
export function LineChart({ points, label, ...span }: LineChartProps) {
  const start = WIDTH - HEIGHT;
  return (
    <svg
      className={classes.chart}
      viewBox={`0 -2 ${WIDTH} ${HEIGHT + 4}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      <line x1={0} x2={WIDTH} y1={HEIGHT} y2={HEIGHT} className={classes.base} />
      {points.length > 1 ? (
        <path d={linePath(points, WIDTH, HEIGHT, span)} className={classes.line} />
      ) : (
        <line x1={start + HEIGHT - 1} x2={WIDTH} y1={HEIGHT / 2} y2={HEIGHT / 2} className={classes.line} />
      )}
    </svg>
  );
}
