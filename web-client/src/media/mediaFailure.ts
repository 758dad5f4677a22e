import type { MediaFailure } from './types';

/** Why the browser gave no device, in the terms that a person can act on. */
export function mediaFailure(error: unknown): MediaFailure {
  if (!window.isSecureContext) return 'insecure';
  switch (nameOf(error)) {
    case 'NotAllowedError':
    case 'SecurityError':
    case 'PermissionDeniedError':
      return 'permission-denied';
    case 'NotFoundError':
    case 'DevicesNotFoundError':
    case 'OverconstrainedError':
      return 'no-device';
    case 'NotReadableError':
    case 'TrackStartError':
    case 'AbortError':
      return 'in-use';
    case 'NotSupportedError':
    case 'TypeError':
      return 'unsupported';
    default:
      return 'unknown';
  }
}

/** Closing the picker and forbidding the capture both come as NotAllowedError; a person who closed it knows why. */
export function screenFailure(error: unknown): MediaFailure {
  const failure = mediaFailure(error);
  return failure === 'permission-denied' ? 'cancelled' : failure;
}

/** By its name alone: not every browser's DOMException is an Error. */
function nameOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'name' in error ? error.name : undefined;
}
