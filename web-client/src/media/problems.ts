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

export function isPassing(error: unknown): boolean {
  return error instanceof SignalingProblem ? PASSING.has(error.code) : true;
}

export function retryAfterMs(error: unknown): number {
  return error instanceof SignalingProblem ? (error.retryAfterMs ?? 0) : 0;
}

export function toProblem(error: unknown): Problem {
  if (error instanceof SignalingProblem) return { code: error.code, detail: error.detail };
  return { code: 'media-failed', detail: error instanceof Error ? error.message : String(error) };
}
