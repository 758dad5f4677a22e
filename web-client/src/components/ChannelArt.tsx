import type { CSSProperties } from 'react';
import type { Picture } from '@/api/schema';
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

interface AvatarProps {
  /** Decides the light behind the letters. */
  slug: string;
  name: string;
  /** The person's own picture; letters stand for it while there is none. */
  picture?: Picture;
  large?: boolean;
  /** For who looks at their own. */
  huge?: boolean;
}

export function Avatar({ slug, name, picture, large = false, huge = false }: AvatarProps) {
  const look = [classes.avatar, large && classes.large, huge && classes.huge].filter(Boolean).join(' ');
  if (picture !== undefined) {
    const { small, large: wide } = picture;
    return (
      <img
        className={look}
        src={wide}
        srcSet={`${small} 64w, ${wide} 256w`}
        sizes={huge ? '96px' : large ? '44px' : '36px'}
        alt=""
        loading="lazy"
        decoding="async"
      />
    );
  }
  return (
    <span className={look} style={lightOf(slug)} aria-hidden="true">
      {monogram(name)}
    </span>
  );
}
