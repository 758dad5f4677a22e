/** Codes that this side gives when the server could not: the socket went, the answer never came, the client was closed. */
export type LocalProblemCode = 'disconnected' | 'timeout' | 'closed';

/** A request that was answered with a problem, or with nothing. */
export class SignalingProblem extends Error {
  override readonly name = 'SignalingProblem';
  readonly code: string;
  readonly detail: string;
  readonly retryAfterMs: number | undefined;
  /** Whom something is for that is not for everybody. */
  readonly why: string | undefined;

  constructor(code: string, detail: string, retryAfterMs?: number, why?: string) {
    super(`${code}: ${detail}`);
    this.code = code;
    this.detail = detail;
    this.retryAfterMs = retryAfterMs;
    this.why = why;
  }
}
