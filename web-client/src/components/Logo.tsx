import { useId } from 'react';
import classes from './Logo.module.css';

/** The mark: an O seen as a dark house, a cone of light inside it, and the pool it leaves on the stage. */
export function LogoMark({ size = 28 }: { size?: number }) {
  const beam = useId();
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" className={classes.mark}>
      <defs>
        <linearGradient id={beam} x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" className={classes.beamStart} />
          <stop offset="1" className={classes.beamEnd} />
        </linearGradient>
      </defs>
      <circle cx="16" cy="16" r="13" className={classes.ring} />
      <path d="M16 5.5 24 21.2 8 21.2Z" fill={`url(#${beam})`} />
      <ellipse cx="16" cy="21.2" rx="8" ry="3" className={classes.pool} />
    </svg>
  );
}

export function Logo() {
  return (
    <span className={classes.logo}>
      <LogoMark />
      <span className={classes.word}>Ovation</span>
    </span>
  );
}
