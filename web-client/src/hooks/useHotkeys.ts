import { useEffect, useRef } from 'react';
import { dispatchHotkey, type Hotkeys } from './hotkeys';

/** Binds keys for as long as the component is on the page; see hotkeys.ts for when a key is left alone. */
export function useHotkeys(hotkeys: Hotkeys): void {
  const latest = useRef(hotkeys);
  useEffect(() => {
    latest.current = hotkeys;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      dispatchHotkey(event, latest.current);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, []);
}
