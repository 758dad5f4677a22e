import { useState, type CSSProperties } from 'react';
import classes from './seek.module.css';

interface SeekPreviewProps {
  fraction: number;
  text: string;
  thumbnail: string | undefined;
}

/** The moment under the pointer. Not every moment has a picture: the time is there in any case. */
export function SeekPreview({ fraction, text, thumbnail }: SeekPreviewProps) {
  const [missing, setMissing] = useState<string>();
  return (
    <span className={classes.preview} style={{ '--under': fraction } as CSSProperties} aria-hidden="true">
      {thumbnail !== undefined && thumbnail !== missing && (
        <img
          className={classes.thumbnail}
          src={thumbnail}
          alt=""
          onError={() => {
            setMissing(thumbnail);
          }}
        />
      )}
      <span className={classes.moment}>{text}</span>
    </span>
  );
}
