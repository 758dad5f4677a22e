/** Whom something is for that this person may not watch. */
const CIRCLES = ['followers', 'subscribers', 'ticket', 'private', 'password'] as const;

export type Circle = (typeof CIRCLES)[number];

/** A problem by which somebody was refused. */
export interface Refused {
  code: string;
  why?: string;
}

/** What the house has closed; why is its reason then, in somebody's words. */
const CLOSED = ['channel-suspended', 'stream-taken-down', 'video-taken-down'] as const;

export type Closed = (typeof CLOSED)[number];

const CODES: string[] = ['login-required', 'access-denied', 'password-required', ...CLOSED];

export function closedBy({ code }: Refused): Closed | undefined {
  return CLOSED.find((closed) => closed === code);
}

/** Whether it is the rule that refused them, and nothing that went wrong. */
export function isRefused(problem: unknown): problem is Refused {
  return (
    typeof problem === 'object' &&
    problem !== null &&
    'code' in problem &&
    typeof problem.code === 'string' &&
    CODES.includes(problem.code)
  );
}

/** A circle that this version does not know reads as private: so much is sure. */
export function whyOf({ why }: Refused): Circle {
  return CIRCLES.find((circle) => circle === why) ?? 'private';
}
