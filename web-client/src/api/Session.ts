import { Store, type Observable } from '@/signaling/observable';
import type { Token } from './schema';

export type SessionStatus = 'unknown' | 'signed-in' | 'signed-out';

/** Asks for a new access token by the refresh cookie; undefined when the cookie is not (or no longer) good. */
export type Refresh = () => Promise<Token | undefined>;

/** Remembers that somebody signed in here, so that a visitor who never did costs no refresh before the first frame. */
export interface SignInHint {
  get(): boolean;
  set(signedIn: boolean): void;
}

const RENEW_BEFORE_EXPIRY_MS = 60_000;
const RETRY_AFTER_FAILURE_MS = 5_000;

/**
 * The access token, in memory only. It renews itself a minute before it expires, and however many callers ask at once,
 * one refresh runs: the refresh cookie rotates, so two at a time would look like a stolen one.
 */
export class Session {
  private readonly store = new Store<SessionStatus>('unknown');
  readonly status: Observable<SessionStatus> = this.store;
  private readonly enrols = new Store(false);
  /** Whether the house wants a second factor of who is signed in before it lets them do anything else. */
  readonly enrolling: Observable<boolean> = this.enrols;
  private token: string | undefined;
  private refreshing: Promise<string | undefined> | undefined;
  private renewal: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly refresh: Refresh,
    private readonly hint: SignInHint,
  ) {
    if (!hint.get()) this.store.set('signed-out');
  }

  /** The current token; waits for the refresh under way. Undefined: nobody is signed in. */
  accessToken(): Promise<string | undefined> {
    if (this.refreshing !== undefined) return this.refreshing;
    if (this.store.get() === 'unknown') return this.renew();
    return Promise.resolve(this.token);
  }

  accept(grant: Token): void {
    this.token = grant.accessToken;
    this.schedule(grant.expiresIn * 1000 - RENEW_BEFORE_EXPIRY_MS);
    this.hint.set(true);
    this.enrols.set(grant.enrolling);
    this.store.set('signed-in');
  }

  /** Somebody leaves this page to sign in elsewhere: the next page has to ask. */
  expect(): void {
    this.hint.set(true);
  }

  clear(): void {
    this.token = undefined;
    clearTimeout(this.renewal);
    this.hint.set(false);
    this.enrols.set(false);
    this.store.set('signed-out');
  }

  /** A new token by the cookie. Where the service cannot be reached, the old token stays and the renewal is tried again. */
  renew(): Promise<string | undefined> {
    this.refreshing ??= this.runRefresh().finally(() => {
      this.refreshing = undefined;
    });
    return this.refreshing;
  }

  private async runRefresh(): Promise<string | undefined> {
    try {
      const grant = await this.refresh();
      if (grant === undefined) this.clear();
      else this.accept(grant);
    } catch {
      this.schedule(RETRY_AFTER_FAILURE_MS);
    }
    return this.token;
  }

  private schedule(delayMs: number): void {
    clearTimeout(this.renewal);
    this.renewal = setTimeout(() => void this.renew(), Math.max(delayMs, 1_000));
  }
}
