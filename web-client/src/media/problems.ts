import { SignalingProblem } from '../signaling/SignalingProblem';
import type { Problem } from './types';

/** Problems that the same request may not meet again a moment later. */
const PASSING = new Set([
  'disconnected',
  'timeout',
  'closed',
  'sfu-unavailable',
  'sfu-rejected',
  'unavailable',
  'internal',
  'rate-limited',
  'hello-required',
  'invalid-token',
  'stream-not-live',
  'already-subscribed',
  'media-not-found',
  'floor-full',
]);

/** Refusals by the rule of who may watch: final until the person, or the rule, has changed. */
const REFUSALS = new Set([
  'login-required',
  'access-denied',
  'password-required',
  'channel-suspended',
  'stream-taken-down',
]);

export function isRefusal(error: unknown): boolean {
  return REFUSALS.has(toProblem(error).code);
}

export function isPassing(error: unknown): boolean {
  return error instanceof SignalingProblem ? PASSING.has(error.code) : true;
}

export function retryAfterMs(error: unknown): number {
  return error instanceof SignalingProblem ? (error.retryAfterMs ?? 0) : 0;
}

/** What the API throws, which the engine does not know. */
function isAnswer(error: unknown): error is Problem {
  return error instanceof Error && 'code' in error && 'detail' in error;
}

export function toProblem(error: unknown): Problem {
  if (error instanceof SignalingProblem || isAnswer(error)) {
    const { code, detail, why } = error;
    return { code, detail, ...(why === undefined ? {} : { why }) };
  }
  return { code: 'media-failed', detail: error instanceof Error ? error.message : String(error) };
}
