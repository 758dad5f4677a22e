import type { CSSProperties } from 'react';
import classes from './Skeleton.module.css';

/** Holds the place of something that is on its way, in its final shape. */
export function Skeleton(
  shape: Pick<CSSProperties, 'inlineSize' | 'blockSize' | 'aspectRatio' | 'borderRadius'>,
) {
  return <span className={classes.skeleton} style={shape} aria-hidden="true" />;
}
