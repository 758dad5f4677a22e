import type { ChatModes, ChatState } from './types';

type Pace = Pick<ChatState, 'modes' | 'you' | 'waitUntil'>;

/** When (ms since the epoch) who writes now may write the next time; 0: at once. */
export function slowUntil({ modes, you }: Pace, now: number): number {
  return you.moderates || modes.slowSeconds === 0 ? 0 : now + modes.slowSeconds * 1000;
}

/** What is left of a wait when the rules change: never more than the new ones ask for. */
export function waitBy({ slowSeconds }: ChatModes, { waitUntil }: Pace, now: number): number {
  return slowSeconds === 0 ? 0 : Math.min(waitUntil, now + slowSeconds * 1000);
}
