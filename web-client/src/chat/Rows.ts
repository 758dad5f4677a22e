export interface Range {
  /** The first row that is drawn, and the one after the last. */
  from: number;
  to: number;
  /** px that stand for the rows before and after these */
  before: number;
  after: number;
}

/** What a row is taken for until it was drawn once. */
const GUESS = 30;
/** px drawn beyond what is seen, so that scrolling finds it there. */
const MARGIN = 400;

/** Where rows of different heights lie, of which only those near the view are drawn. */
export class Rows {
  private keys: readonly string[] = [];
  private readonly heights = new Map<string, number>();
  private offsets: number[] = [0];

  get total(): number {
    return this.offsets[this.keys.length] ?? 0;
  }

  /** In order. What was measured of rows that are gone is forgotten now and then. */
  set(keys: readonly string[]): void {
    this.keys = keys;
    if (this.heights.size > 2 * keys.length + 200) {
      const there = new Set(keys);
      for (const key of this.heights.keys()) if (!there.has(key)) this.heights.delete(key);
    }
    this.layOut();
  }

  /** True where it changes something; several are measured before one `layOut`. */
  measure(key: string, height: number): boolean {
    if (height <= 0 || this.heights.get(key) === height) return false;
    this.heights.set(key, height);
    return true;
  }

  layOut(): void {
    const offsets = [0];
    let at = 0;
    for (const key of this.keys) {
      at += this.heights.get(key) ?? GUESS;
      offsets.push(at);
    }
    this.offsets = offsets;
  }

  /** Where a row begins (px); undefined: it is not there. */
  offsetOf(key: string): number | undefined {
    const at = this.keys.lastIndexOf(key);
    return at < 0 ? undefined : this.offsets[at];
  }

  /** The row at a height of the list. */
  at(px: number): number {
    let low = 0;
    let high = this.keys.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.offsets[middle] ?? 0) <= px) low = middle;
      else high = middle - 1;
    }
    return Math.max(0, low);
  }

  range(top: number, height: number): Range {
    if (this.keys.length === 0) return { from: 0, to: 0, before: 0, after: 0 };
    const from = this.at(top - MARGIN);
    const to = this.at(top + height + MARGIN) + 1;
    const before = this.offsets[from] ?? 0;
    return { from, to, before, after: this.total - (this.offsets[to] ?? this.total) };
  }
}
