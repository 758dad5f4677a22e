export interface Point {
  at: number;
  value: number;
}

export interface Span {
  /** What lies between the left edge and the right one, in ms. */
  spanMs: number;
  /** Longer than a few missed looks: then nobody knows what was in between, and no line claims to. */
  gapMs: number;
}

/** An SVG path through the points; the last one is at the right edge, `spanMs` before it at the left one. */
export function linePath(points: Point[], width: number, height: number, { spanMs, gapMs }: Span): string {
  const end = points.at(-1)?.at ?? 0;
  const most = Math.max(1, ...points.map(({ value }) => value));
  return points
    .map(({ at, value }, i) => {
      const before = points[i - 1];
      const starts = before === undefined || at - before.at > gapMs;
      const x = width * (1 - (end - at) / spanMs);
      const y = height * (1 - value / most);
      return `${starts ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`;
    })
    .join('');
}
