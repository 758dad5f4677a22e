export interface Range {
  start: number;
  end: number;
}

function within({ start, end }: Range, value: number): number {
  return Math.min(end, Math.max(start, value));
}

/** How much of the range lies before a value, 0 to 1. */
export function fractionOf(range: Range, value: number): number {
  const length = range.end - range.start;
  return length > 0 ? (within(range, value) - range.start) / length : 1;
}

export function valueAt(range: Range, fraction: number): number {
  return within(range, range.start + fraction * (range.end - range.start));
}

/** Where a key leads a slider that has the focus; undefined for a key that is none of its own. */
export function keyTarget(key: string, range: Range, position: number, step: number): number | undefined {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return within(range, position - step);
    case 'ArrowRight':
    case 'ArrowUp':
      return within(range, position + step);
    case 'PageDown':
      return within(range, position - 6 * step);
    case 'PageUp':
      return within(range, position + 6 * step);
    case 'Home':
      return range.start;
    case 'End':
      return range.end;
    default:
      return undefined;
  }
}
