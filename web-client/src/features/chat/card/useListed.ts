import { useCallback } from 'react';
import type { ChatState } from '@/chat/types';
import { useSelected } from '@/hooks/useSelected';
import type { ChatDesk } from '../ChatDesk';

/** Whether a message is in the list that is read. */
export function useListed({ room }: ChatDesk, id: string): boolean {
  const has = useCallback(({ messages }: ChatState) => messages.some((each) => each.id === id), [id]);
  return useSelected(room.state, has);
}
