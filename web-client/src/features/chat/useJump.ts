import { useEffect, useRef } from 'react';
import type { RowView } from '@/chat/RowView';
import { useObservable } from '@/hooks/useObservable';
import { Store, type Observable } from '@/signaling/observable';
import type { Jump } from './Jumps';

const NOWHERE: Observable<Jump | undefined> = new Store<Jump | undefined>(undefined);

/** Brings the message that somebody is taken to into view, and gives it the focus. Answers with its key while it stands out. */
export function useJump(rows: RowView, jumps = NOWHERE): string | undefined {
  const jump = useObservable(jumps);
  const wanted = useRef<string | undefined>(undefined);
  useEffect(() => {
    wanted.current = jump?.key;
    if (jump !== undefined) rows.stayAt(jump.key);
  }, [rows, jump]);
  // A row that was far away is drawn only now.
  useEffect(() => {
    const row = wanted.current === undefined ? undefined : rows.drawnAs(wanted.current);
    if (row === undefined) return;
    wanted.current = undefined;
    row.focus({ preventScroll: true });
  });
  return jump?.key;
}
