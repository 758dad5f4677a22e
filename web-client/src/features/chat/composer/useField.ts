import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useObservable } from '@/hooks/useObservable';
import type { ChatDesk } from '../ChatDesk';

/** The field's element, and where the caret is in it. */
export function useField({ room: { drafting } }: ChatDesk) {
  const ref = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState(0);
  const wanted = useRef<number | undefined>(undefined);
  const called = useObservable(drafting.called);
  const before = useRef(called);

  // Once the text is in the field that it belongs to.
  useLayoutEffect(() => {
    const at = wanted.current;
    if (at === undefined) return;
    wanted.current = undefined;
    ref.current?.setSelectionRange(at, at);
  });
  useEffect(() => {
    const { current } = ref;
    if (called === before.current || current === null) return;
    before.current = called;
    current.focus();
    current.setSelectionRange(current.value.length, current.value.length);
  }, [called]);

  const place = (at: number) => {
    setCaret(at);
    wanted.current = at;
  };
  const look = () => {
    setCaret(ref.current?.selectionStart ?? 0);
  };
  const focus = useCallback(() => {
    ref.current?.focus();
  }, []);
  return { ref, caret, place, look, focus };
}
