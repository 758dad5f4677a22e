export interface BackoffOptions {
  firstMs: number;
  maxMs: number;
  /** After this long without success nobody is waiting at the screen any more. */
  patientAfterMs?: number;
  patientMaxMs?: number;
}

/**
 * How long to wait before the next attempt: doubling up to a ceiling, and each wait shortened by up to a quarter at
 * random, so that a thousand pages that lost the same server do not come back in the same millisecond.
 */
export class Backoff {
  private readonly options: BackoffOptions;
  private attempts = 0;
  private since: number | undefined;

  constructor(options: BackoffOptions) {
    this.options = options;
  }

  next(): number {
    this.since ??= Date.now();
    const wait = Math.min(this.options.firstMs * 2 ** this.attempts, this.ceiling(Date.now() - this.since));
    this.attempts += 1;
    return Math.round(wait * (1 - Math.random() / 4));
  }

  reset(): void {
    this.attempts = 0;
    this.since = undefined;
  }

  private ceiling(elapsedMs: number): number {
    const { maxMs, patientAfterMs = Infinity, patientMaxMs = maxMs } = this.options;
    return elapsedMs < patientAfterMs ? maxMs : patientMaxMs;
  }
}
