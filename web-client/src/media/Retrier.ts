import { Backoff, type BackoffOptions } from '../signaling/Backoff';

/** One thing to do again later, never twice at once. */
export class Retrier {
  private readonly backoff: Backoff;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly act: () => void,
    options: BackoffOptions,
  ) {
    this.backoff = new Backoff(options);
  }

  get pending(): boolean {
    return this.timer !== undefined;
  }

  /** After the next back-off, or later where the server asked for more patience. */
  schedule(atLeastMs = 0): void {
    this.cancel();
    this.timer = setTimeout(
      () => {
        this.timer = undefined;
        this.act();
      },
      Math.max(atLeastMs, this.backoff.next()),
    );
  }

  cancel(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  /** It worked: the next failure is a new one. */
  succeeded(): void {
    this.cancel();
    this.backoff.reset();
  }
}
