import { Store, type Observable } from '../signaling/observable';
import { Rows, type Range } from './Rows';

/** px from the end up to which somebody counts as reading along. */
const NEAR_END = 32;
/** px from the beginning from which on what was before is wanted. */
const NEAR_START = 300;
/** Where there is no layout, as in tests, a view of this height (px) is taken for granted. */
const GUESSED_VIEW = 600;

export interface View {
  range: Range;
  /** Whether the newest is kept in view. */
  following: boolean;
}

/**
 * What is drawn of a long list in a scrolling element. Who reads along is kept at the newest; who has scrolled up finds what they look
 * at where it is, whatever comes, goes or changes its height.
 */
export class RowView {
  private readonly store: Store<View>;
  readonly state: Observable<View>;
  private readonly rows = new Rows();
  private readonly drawn = new Map<string, HTMLElement>();
  private keys: readonly string[] = [];
  private scroller: HTMLElement | undefined;
  private anchor: { key: string; above: number } | undefined;
  private top = 0;
  /** Something hangs on a row: nothing moves until it is gone. */
  private held = false;

  constructor(private readonly onStart: () => void) {
    this.store = new Store<View>({ range: this.rows.range(0, GUESSED_VIEW), following: true });
    this.state = this.store;
  }

  /** A ref for the element that scrolls. */
  readonly scrollIn = (scroller: HTMLElement | null): (() => void) | undefined => {
    if (scroller === null) return undefined;
    this.scroller = scroller;
    const resized = new ResizeObserver(this.laidOut);
    resized.observe(scroller);
    scroller.addEventListener('scroll', this.scrolled, { passive: true });
    return () => {
      resized.disconnect();
      scroller.removeEventListener('scroll', this.scrolled);
      this.scroller = undefined;
    };
  };

  /** A ref for rows, which carry their key as `data-key`. */
  readonly row = (element: HTMLElement | null): (() => void) | undefined => {
    const key = element?.dataset.key;
    if (element === null || key === undefined) return undefined;
    this.drawn.set(key, element);
    return () => {
      this.drawn.delete(key);
    };
  };

  /** To be called with each new list, after it was drawn. */
  set(keys: readonly string[]): void {
    if (keys !== this.keys) {
      this.keys = keys;
      this.rows.set(keys);
    }
    this.laidOut();
  }

  toEnd(): void {
    this.store.patch({ following: true });
    this.laidOut();
  }

  /** Keeps what is seen where it is, for as long as somebody has a hand on it. */
  hold(held: boolean): void {
    if (held === this.held) return;
    const { following } = this.store.get();
    if (held) {
      if (!following) return;
      this.held = true;
      this.store.patch({ following: false });
      this.remember();
    } else {
      this.held = false;
      this.toEnd();
    }
  }

  /** Brings a row into view, if it is known. */
  show(key: string): void {
    const at = this.rows.offsetOf(key);
    if (at === undefined || (at >= this.top - 1 && at + NEAR_END <= this.top + this.height)) return;
    this.store.patch({ following: false });
    this.moveTo(Math.max(0, at - this.height / 3));
    this.remember();
    this.draw();
  }

  /** Brings a row into view as well, and stays there whatever comes. */
  stayAt(key: string): void {
    if (this.rows.offsetOf(key) === undefined) return;
    this.show(key);
    this.store.patch({ following: false });
    this.remember();
  }

  /** The element of a row, while it is drawn. */
  drawnAs(key: string): HTMLElement | undefined {
    return this.drawn.get(key);
  }

  private get height(): number {
    return this.scroller?.clientHeight ?? 0;
  }

  private readonly laidOut = (): void => {
    let changed = false;
    for (const [key, element] of this.drawn) if (this.rows.measure(key, element.offsetHeight)) changed = true;
    if (changed) this.rows.layOut();
    this.settle();
    this.draw();
  };

  /** Puts the view where it belongs. */
  private settle(): void {
    if (this.store.get().following) {
      this.moveTo(Math.max(0, this.rows.total - this.height));
      return;
    }
    const { anchor } = this;
    const kept = anchor && this.rows.offsetOf(anchor.key);
    if (anchor && kept !== undefined) this.moveTo(kept + anchor.above);
    else this.remember();
  }

  private moveTo(top: number): void {
    this.top = top;
    const { scroller } = this;
    if (scroller && Math.abs(scroller.scrollTop - top) >= 1) scroller.scrollTop = top;
  }

  private readonly scrolled = (): void => {
    const { scroller } = this;
    if (!scroller) return;
    const at = scroller.scrollTop;
    const up = at < this.top - 1;
    this.top = at;
    const following = !this.held && scroller.scrollHeight - at - scroller.clientHeight <= NEAR_END;
    // Being carried away from the end by what was added is no wish to read further up.
    if (following || up) this.store.patch({ following });
    // Who scrolls by themselves does not want to be taken back.
    if (up) this.held = false;
    this.remember();
    this.draw();
    if (up && at < NEAR_START) this.onStart();
  };

  private remember(): void {
    const key = this.keys[this.rows.at(this.top)];
    this.anchor = key === undefined ? undefined : { key, above: this.top - (this.rows.offsetOf(key) ?? 0) };
  }

  private draw(): void {
    const range = this.rows.range(this.top, this.height || GUESSED_VIEW);
    const now = this.store.get().range;
    const same = (Object.keys(range) as (keyof Range)[]).every((side) => range[side] === now[side]);
    if (!same) this.store.patch({ range });
  }
}
