import { useState, type CSSProperties, type KeyboardEvent, type PointerEvent } from 'react';
import { SHORT_STEP } from './playerHotkeys';
import { SeekPreview } from './SeekPreview';
import { fractionOf, keyTarget, valueAt } from './seekPosition';
import classes from './seek.module.css';

export interface SeekBarProps {
  /** ms, of any clock: the epoch's for a live stream, from zero for a replay */
  start: number;
  end: number;
  position: number;
  label: string;
  /** The moment in words, for who hears the bar and for the preview. */
  describe: (value: number) => string;
  /** A small picture of the moment, where there is one. */
  thumbnail?: (value: number) => string | undefined;
  onSeek: (value: number) => void;
  /** Somebody is about to use it. */
  onInterest?: () => void;
}

/**
 * Where one is in time, and the way to another moment: by pointer, by touch (44 px), or by keys. Dragging shows where one
 * would go and goes there on letting go; the keys go at once, so that there is always a way without dragging.
 */
export function SeekBar({
  start,
  end,
  position,
  label,
  describe,
  thumbnail,
  onSeek,
  onInterest,
}: SeekBarProps) {
  const [hovered, setHovered] = useState<number>();
  const [dragged, setDragged] = useState<number>();
  const range = { start, end };
  const shown = dragged ?? position;
  const preview = dragged ?? hovered;

  const under = (event: PointerEvent<HTMLElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    return valueAt(range, (event.clientX - left) / width);
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setDragged(under(event));
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (dragged !== undefined) setDragged(under(event));
    else if (event.pointerType === 'mouse') setHovered(under(event));
  };
  const drop = () => {
    setDragged(undefined);
    setHovered(undefined);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const target = keyTarget(event.key, range, position, 1000 * SHORT_STEP);
    if (target === undefined) return;
    event.preventDefault();
    onSeek(target);
  };

  return (
    <div
      className={classes.bar}
      // Time runs from left to right on every player, also where text does not.
      dir="ltr"
      style={{ '--at': `${100 * fractionOf(range, shown)}%` } as CSSProperties}
      data-dragging={dragged !== undefined || undefined}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={Math.round((end - start) / 1000)}
      aria-valuenow={Math.round((shown - start) / 1000)}
      aria-valuetext={describe(shown)}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        if (dragged !== undefined) onSeek(dragged);
        drop();
      }}
      onPointerCancel={drop}
      onPointerLeave={() => {
        setHovered(undefined);
      }}
      onPointerEnter={onInterest}
      onFocus={onInterest}
      onKeyDown={onKeyDown}
    >
      <span className={classes.rail} />
      <span className={classes.knob} />
      {preview !== undefined && (
        <SeekPreview
          fraction={fractionOf(range, preview)}
          text={describe(preview)}
          thumbnail={thumbnail?.(preview)}
        />
      )}
    </div>
  );
}
