import { Retrier } from './Retrier';

/** How somebody shows that they may watch, beside the account that they are signed in with. */
export interface Proof {
  password?: string;
  token?: string;
}

/** `expiresIn` is in seconds. */
export interface Given {
  token: string;
  expiresIn: number;
}

/** A token is renewed when so much of its life (ms) is left. */
const AHEAD_MS = 60_000;
/** Another one so soon after the last would be refused like that one. */
const NOT_AGAIN_MS = 2_000;
/** Refusals by the rule itself; whatever else goes wrong may go right a moment later. */
const FINAL = new Set([
  'login-required',
  'access-denied',
  'password-required',
  'wrong-password',
  'channel-suspended',
  'stream-taken-down',
  'video-taken-down',
]);

export interface PassEvents {
  /** There is another token, of which a playback that carries the old one in its address knows nothing. */
  renewed: () => void;
  /** They may not watch any more. */
  refused: (error: unknown) => void;
}

/** What plays a stream that is not for everybody: a token that is kept good for as long as somebody watches. */
export class PlaybackPass {
  private current: string | undefined;
  private password: string | undefined;
  private givenAt = -Infinity;
  private restricted = false;
  private asking: Promise<void> | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly retrier = new Retrier(
    () => {
      this.renew();
    },
    { firstMs: 500, maxMs: 5_000 },
  );
  events: PassEvents = { renewed: () => undefined, refused: () => undefined };

  constructor(private readonly ask: (proof: Proof) => Promise<Given>) {}

  /** The newest token; what there was to show before, where it has not come yet. */
  get token(): string | undefined {
    return this.current;
  }

  /** Whether the stream asks for one. What was given under another rule is good for nothing. */
  require(restricted: boolean, anew = false): void {
    this.restricted = restricted;
    if (!restricted) this.rest();
    else if (anew || this.current === undefined) this.renew(anew);
  }

  /** Shows the password; rejects where it is wrong. */
  async unlock(password: string): Promise<void> {
    this.take(await this.ask({ password }));
    this.password = password;
  }

  /** When there is a token, or none is needed. */
  async ready(): Promise<void> {
    if (this.restricted && this.current === undefined) await this.asking;
  }

  /** Somebody was refused with the token that there is. */
  doubted(): void {
    if (this.restricted) this.renew();
  }

  renew(now = false): void {
    if (this.asking !== undefined || (!now && Date.now() - this.givenAt < NOT_AGAIN_MS)) return;
    clearTimeout(this.timer);
    this.asking = this.prove()
      .then((given) => {
        this.take(given);
        this.events.renewed();
      })
      .catch((error: unknown) => {
        this.fail(error);
      })
      .finally(() => {
        this.asking = undefined;
      });
  }

  /** Nobody watches any more; what was shown is remembered. */
  rest(): void {
    clearTimeout(this.timer);
    this.retrier.cancel();
  }

  /**
   * The address with the token, as it is now.
   *
   * @param bare for a player that adds it to each address by itself: playlists need not carry it on
   */
  readonly sign = (address: string, bare = true): string => {
    if (!this.restricted || this.current === undefined) return address;
    const url = new URL(address, globalThis.location.href);
    url.searchParams.set('token', this.current);
    if (bare) url.searchParams.set('bare', '1');
    return url.href;
  };

  /** The token is as good as the password; after a long sleep it is not, and nobody should have to type again. */
  private async prove(): Promise<Given> {
    const { current, password } = this;
    try {
      return await this.ask(current === undefined ? {} : { token: current });
    } catch (error) {
      if (password === undefined || codeOf(error) !== 'password-required') throw error;
      return this.ask({ password });
    }
  }

  private take({ token, expiresIn }: Given): void {
    this.current = token;
    this.givenAt = Date.now();
    this.retrier.succeeded();
    clearTimeout(this.timer);
    this.timer = setTimeout(
      () => {
        if (this.restricted) this.renew();
      },
      Math.max(NOT_AGAIN_MS, 1000 * expiresIn - AHEAD_MS),
    );
  }

  private fail(error: unknown): void {
    if (!FINAL.has(codeOf(error))) {
      this.retrier.schedule();
      return;
    }
    this.current = this.password = undefined;
    this.events.refused(error);
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
