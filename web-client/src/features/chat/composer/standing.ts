import type { ChatState } from '@/chat/types';

/** `open`: one may write one. */
export interface Appealed {
  state: 'open' | 'waiting' | 'accepted' | 'rejected';
  answer?: string;
}

/** What keeps one from writing now; the times are ms since the epoch. */
export type Standing =
  | { kind: 'may' }
  | { kind: 'warned'; warning: string; reason: string }
  | { kind: 'banned'; reason?: string; appeal?: Appealed }
  | { kind: 'timedOut'; until: number; reason?: string; appeal?: Appealed }
  | { kind: 'host' }
  | { kind: 'subscribers' }
  | { kind: 'follow'; minutes: number }
  | { kind: 'followLonger'; until: number }
  | { kind: 'slow'; until: number };

/** Since when one follows (ms since the epoch); null: not at all; undefined: not known. */
export type FollowsSince = number | null | undefined;

type Known = Pick<ChatState, 'you' | 'modes' | 'waitUntil'>;

const MINUTE_MS = 60_000;

/**
 * In the order in which the service asks. Derived from the rules as they are now: what it said of somebody when they came in does not
 * change with them.
 */
export function standingOf({ you, modes, waitUntil }: Known, follows: FollowsSince, now: number): Standing {
  const { warning } = you;
  if (warning !== undefined) return { kind: 'warned', warning: warning.id, reason: warning.reason };
  if (you.moderates) return { kind: 'may' };
  return silenced(you, now) ?? outside(you.roles, modes, follows, now) ?? paced(waitUntil, now);
}

function silenced({ silence }: Known['you'], now: number): Standing | undefined {
  if (silence === undefined) return undefined;
  const { reason } = silence;
  const appeal = appealed(silence);
  if (silence.until === undefined) return { kind: 'banned', reason, appeal };
  const until = Date.parse(silence.until);
  return until > now ? { kind: 'timedOut', until, reason, appeal } : undefined;
}

function appealed({ appealable, appeal }: NonNullable<Known['you']['silence']>): Appealed | undefined {
  if (appeal !== undefined) return { state: appeal.outcome ?? 'waiting', answer: appeal.answer };
  return appealable ? { state: 'open' } : undefined;
}

function outside(
  roles: Known['you']['roles'],
  modes: Known['modes'],
  follows: FollowsSince,
  now: number,
): Standing | undefined {
  if (modes.hostOnly) return { kind: 'host' };
  const subscribes = roles.includes('subscriber');
  if (modes.subscribersOnly && !subscribes) return { kind: 'subscribers' };
  const minutes = modes.followersMinutes;
  if (minutes === undefined || subscribes || follows === undefined) return undefined;
  if (follows === null) return { kind: 'follow', minutes };
  const until = follows + minutes * MINUTE_MS;
  return until > now ? { kind: 'followLonger', until } : undefined;
}

function paced(waitUntil: number, now: number): Standing {
  return waitUntil > now ? { kind: 'slow', until: waitUntil } : { kind: 'may' };
}
