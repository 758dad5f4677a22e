import { useQueryClient } from '@tanstack/react-query';
import { approveHeld, denyHeld } from '@/api/held';
import type { HeldMessage } from '@/api/schema';
import { codeOf, type ChatDesk } from '../ChatDesk';
import { useForgetHeld } from './useHeld';

export type Decision = 'approve' | 'deny';
export type Decide = (message: HeldMessage, decision: Decision) => void;

/** It goes off the list at once; where that was wrong, the list is read anew, and it is said why. */
export function useDecision(desk: ChatDesk): Decide {
  const { slug } = desk;
  const client = useQueryClient();
  const forget = useForgetHeld(desk);
  return ({ id, authorName }, decision) => {
    forget(id);
    const [act, deed] =
      decision === 'approve' ? ([approveHeld, 'approved'] as const) : ([denyHeld, 'denied'] as const);
    act(slug, id).then(
      () => {
        desk.tell({ deed, name: authorName });
      },
      (error: unknown) => {
        desk.tell({ problem: codeOf(error) });
        void client.invalidateQueries({ queryKey: ['chat', slug, 'held'] });
      },
    );
  };
}
