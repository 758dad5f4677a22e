export interface FieldError {
  field: string;
  message: string;
}

/** An answer of the service that is not a success (RFC 9457), or `offline` where there was no answer at all. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';

  constructor(
    readonly code: string,
    readonly detail: string,
    readonly status: number,
    readonly errors: FieldError[] = [],
    /** What a refusal to sign in asks to be answered, by a code of an app. */
    readonly challenge?: string,
    /** Whom something is for that is not for everybody. */
    readonly why?: string,
    /** Who has it, by name. */
    readonly by?: string,
    /** By which somebody who is suspended can say something against it. */
    readonly appeal?: string,
  ) {
    super(`${code}: ${detail}`);
  }
}

function isFieldError(value: unknown): value is FieldError {
  return typeof value === 'object' && value !== null && 'field' in value && typeof value.field === 'string';
}

/** Reads a problem+json body; a proxy's HTML page or an empty body becomes `unavailable` or `internal` by its status. */
export function toProblem(body: unknown, status: number): ApiProblem {
  const fields = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  const fallback = status === 502 || status === 503 || status === 504 ? 'unavailable' : 'internal';
  return new ApiProblem(
    typeof fields.code === 'string' ? fields.code : fallback,
    typeof fields.detail === 'string' ? fields.detail : '',
    status,
    Array.isArray(fields.errors) ? fields.errors.filter(isFieldError) : [],
    typeof fields.challenge === 'string' ? fields.challenge : undefined,
    typeof fields.why === 'string' ? fields.why : undefined,
    typeof fields.by === 'string' ? fields.by : undefined,
    typeof fields.appeal === 'string' ? fields.appeal : undefined,
  );
}

export function problemCode(error: unknown): string {
  return error instanceof ApiProblem ? error.code : 'internal';
}
