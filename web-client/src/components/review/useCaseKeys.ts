import type { KeyboardEvent, RefObject } from 'react';
import type { ReportCase } from '@/api/schema';
import type { Review } from './useReview';

const DEEDS = { c: 'claim', r: 'release' } as const;

/** Arrows go from one to the next, C claims the one that is focused, R gives it back; Enter is the button's own. */
export function useCaseKeys(
  list: RefObject<HTMLElement | null>,
  cases: ReportCase[],
  { act }: Review,
): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const within = event.target instanceof Element ? event.target.closest('[data-case]') : null;
    const at = cases.findIndex(({ id }) => id === within?.getAttribute('data-case'));
    const chosen = cases[at];
    const key = event.key.toLowerCase();
    const to = event.key === 'ArrowDown' ? at + 1 : event.key === 'ArrowUp' ? at - 1 : undefined;
    if (to !== undefined) {
      const next = cases[Math.max(0, Math.min(to, cases.length - 1))];
      if (next !== undefined) list.current?.querySelector<HTMLElement>(`[data-case="${next.id}"]`)?.focus();
    } else if ((key === 'c' || key === 'r') && chosen !== undefined && !event.repeat) {
      act({ kind: DEEDS[key], id: chosen.id });
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
}
