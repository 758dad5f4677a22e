import { isRefused } from '@/components/access/refusal';
import type { ViewerState } from '@/media/types';

/** Whether this viewer stands before a door, or before nothing: the chat is for those whom the picture is for. */
export function isShut({ phase, problem }: ViewerState): boolean {
  return phase === 'failed' && (problem?.code === 'channel-not-found' || isRefused(problem));
}
