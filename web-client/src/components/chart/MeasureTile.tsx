import type { ReactNode } from 'react';
import { LineChart } from './LineChart';
import type { Point, Span } from './linePath';
import classes from './tile.module.css';

interface MeasureTileProps extends Span {
  title: string;
  /** The last value, with its unit. */
  value: string;
  points: Point[];
  /** How long a time the line shows, in words. */
  span: string;
  /** The highest value of that time, in words. */
  most: string;
  /** What is said where there is no line. */
  nothing?: ReactNode;
}

/** One measure: its last value large, and below that a line over some time. */
export function MeasureTile({ title, value, points, span, most, nothing, ...scale }: MeasureTileProps) {
  return (
    <figure className={classes.tile}>
      <figcaption>{title}</figcaption>
      <output>{value}</output>
      {points.length > 0 || nothing === undefined ? (
        <>
          <LineChart points={points} label={`${title}, ${span}, ${most}`} {...scale} />
          <p aria-hidden="true">
            <span>{span}</span> <span>{most}</span>
          </p>
        </>
      ) : (
        <p>{nothing}</p>
      )}
    </figure>
  );
}
