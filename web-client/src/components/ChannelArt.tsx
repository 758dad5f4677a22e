import type { CSSProperties } from 'react';
import { channelLight, monogram } from './channelLight';
import classes from './ChannelArt.module.css';

function lightOf(slug: string): CSSProperties {
  const light = channelLight(slug);
  return {
    '--key': String(light.key),
    '--fill': String(light.fill),
    '--key-at': `${light.keyAt}%`,
    '--fill-at': `${light.fillAt}%`,
  } as CSSProperties;
}

/** A stage lit in the channel's colours with its monogram on it, wherever a picture belongs and none is there yet. */
export function ChannelArt({ slug, name, quiet = false }: { slug: string; name: string; quiet?: boolean }) {
  return (
    <div className={classes.art} style={lightOf(slug)} aria-hidden="true">
      {!quiet && <span className={classes.monogram}>{monogram(name)}</span>}
    </div>
  );
}

export function Avatar({ slug, name, large = false }: { slug: string; name: string; large?: boolean }) {
  return (
    <span
      className={`${classes.avatar} ${large ? classes.large : ''}`}
      style={lightOf(slug)}
      aria-hidden="true"
    >
      {monogram(name)}
    </span>
  );
}
