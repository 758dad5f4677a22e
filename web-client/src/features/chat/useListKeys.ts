import { useEffect, useRef, type HTMLAttributes, type KeyboardEvent, type SyntheticEvent } from 'react';

interface ListKeys {
  keys: readonly string[];
  show: (key: string) => void;
  toEnd: () => void;
  /** Whether the menu of a message is open, or only within reach. */
  onMenu: (key: string, opened: boolean) => void;
}

/** ms until a finger that rests on a message asks for its menu. */
const LONG_PRESS_MS = 500;

function rowOf(target: EventTarget): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-key]') : null;
}

/**
 * Moves between messages by the arrows, Home and End, and brings up their menus: by pointing at one, by the focus, by Enter, M or
 * the menu key, and by a finger that rests on it.
 */
export function useListKeys({ keys, show, toEnd, onMenu }: ListKeys): HTMLAttributes<HTMLDivElement> {
  const wanted = useRef<string | undefined>(undefined);
  const list = useRef<HTMLElement | undefined>(undefined);
  const pressing = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  // A row that was far away is drawn only now.
  useEffect(() => {
    const key = wanted.current;
    if (key === undefined) return;
    const row = list.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
    if (!row) return;
    wanted.current = undefined;
    row.focus({ preventScroll: true });
  });

  const go = (scroller: HTMLElement, at: number) => {
    const key = keys[Math.max(0, Math.min(keys.length - 1, at))];
    if (key === undefined) return;
    list.current = scroller;
    const row = scroller.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
    if (row) {
      row.focus({ preventScroll: true });
      row.scrollIntoView({ block: 'nearest' });
    } else {
      wanted.current = key;
      show(key);
    }
  };

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const row = rowOf(event.target);
    // Keys of a button in a row, or of the menu that hangs on it, are its own.
    if (row !== null && event.target !== row) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const at = row?.dataset.key === undefined ? keys.length : keys.indexOf(row.dataset.key);
    const openMenu = () => {
      onMenu(row?.dataset.key ?? '', true);
    };
    const moves: Partial<Record<string, () => void>> = {
      ArrowUp: () => {
        go(event.currentTarget, at - 1);
      },
      ArrowDown: () => {
        go(event.currentTarget, at + 1);
      },
      Home: () => {
        go(event.currentTarget, 0);
      },
      End: () => {
        toEnd();
        go(event.currentTarget, keys.length - 1);
      },
      ...(row?.dataset.key !== undefined && { Enter: openMenu, m: openMenu }),
    };
    const move = moves[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!move) return;
    event.preventDefault();
    event.stopPropagation();
    move();
  };

  const reach = (event: SyntheticEvent) => {
    const key = rowOf(event.target)?.dataset.key;
    if (key !== undefined && !menuIsOpen(event.currentTarget)) onMenu(key, false);
  };
  const release = () => {
    clearTimeout(pressing.current);
  };

  return {
    onKeyDown,
    onFocus: reach,
    onPointerOver: (event) => {
      if (event.pointerType === 'mouse') reach(event);
    },
    onPointerDown: (event) => {
      const key = rowOf(event.target)?.dataset.key;
      if (event.pointerType !== 'touch' || key === undefined) return;
      clearTimeout(pressing.current);
      pressing.current = setTimeout(() => {
        onMenu(key, true);
      }, LONG_PRESS_MS);
    },
    onPointerUp: release,
    onPointerCancel: release,
    onPointerMove: (event) => {
      if (Math.abs(event.movementX) + Math.abs(event.movementY) > 4) release();
    },
    onContextMenu: (event) => {
      const row = rowOf(event.target);
      // A link or a picture has a menu of its own that is wanted more.
      if (row?.dataset.key === undefined || (event.target as Element).closest('a, img')) return;
      event.preventDefault();
      onMenu(row.dataset.key, true);
    },
  };
}

function menuIsOpen(list: EventTarget): boolean {
  return list instanceof Element && list.querySelector('[aria-expanded="true"]') !== null;
}
