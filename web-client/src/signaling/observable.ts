/** A value that changes, in the shape that React's useSyncExternalStore takes. */
export interface Observable<T> {
  get(): T;
  subscribe(listener: () => void): () => void;
}

/** The writable side of an Observable; whoever owns the value keeps it private. */
export class Store<T> implements Observable<T> {
  private value: T;
  private readonly listeners = new Set<() => void>();

  constructor(initial: T) {
    this.value = initial;
  }

  readonly get = (): T => this.value;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  set(next: T): void {
    if (Object.is(next, this.value)) return;
    this.value = next;
    for (const listener of [...this.listeners]) listener();
  }

  /** Replaces some fields; a patch that changes nothing notifies nobody. */
  patch(fields: Partial<T>): void {
    const keys = Object.keys(fields) as (keyof T)[];
    if (keys.every((key) => Object.is(fields[key], this.value[key]))) return;
    this.set({ ...this.value, ...fields });
  }
}
