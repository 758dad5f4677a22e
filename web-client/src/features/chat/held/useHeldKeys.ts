import type { KeyboardEvent, RefObject } from 'react';
import type { HeldMessage } from '@/api/schema';
import type { Decide, Decision } from './useDecision';

const DECISIONS: Partial<Record<string, Decision>> = { a: 'approve', d: 'deny' };

/** Arrows go from one to the next, A approves, D denies, Escape closes; without one chosen, the first is meant. */
export function useHeldKeys(
  panel: RefObject<HTMLElement | null>,
  messages: HeldMessage[],
  decide: Decide,
  close: () => void,
): (event: KeyboardEvent) => void {
  const focus = (id: string | undefined) => {
    const entry =
      id === undefined ? undefined : panel.current?.querySelector<HTMLElement>(`[data-held="${id}"]`);
    (entry ?? panel.current)?.focus();
  };
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const within = event.target instanceof Element ? event.target.closest('[data-held]') : null;
    const at = messages.findIndex(({ id }) => id === within?.getAttribute('data-held'));
    const decision = DECISIONS[event.key.toLowerCase()];
    const chosen = messages[Math.max(at, 0)];
    if (event.key === 'Escape') close();
    else if (event.key === 'ArrowDown') focus(messages[Math.min(at + 1, messages.length - 1)]?.id);
    else if (event.key === 'ArrowUp') focus(messages[Math.max(at - 1, 0)]?.id);
    else if (decision !== undefined && chosen !== undefined && !event.repeat) {
      const next = messages[Math.max(at, 0) + 1] ?? messages[Math.max(at, 0) - 1];
      focus(next?.id);
      decide(chosen, decision);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
}
