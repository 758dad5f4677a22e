import { useState, useSyncExternalStore } from 'react';
import { useHotkeys } from '@/hooks/useHotkeys';
import { useStored } from '@/hooks/useStored';
import { focusIn, focusToggle } from './focus';
import { useLayout, type Layout } from './layout';

export interface House {
  layout: Layout;
  /** The picture has the whole width that the chat leaves it. */
  theatre: boolean;
  chatOpen: boolean;
  showChat: (open: boolean) => void;
  /** Undefined where there is nothing to choose. */
  toggleTheatre: (() => void) | undefined;
  /** Picture and chat together: what fills the screen in full screen. */
  element: HTMLElement | null;
  onElement: (element: HTMLElement | null) => void;
}

const isSwitch = (value: unknown): value is boolean => typeof value === 'boolean';

function onFullScreen(listener: () => void): () => void {
  document.addEventListener('fullscreenchange', listener);
  return () => {
    document.removeEventListener('fullscreenchange', listener);
  };
}

/** How picture and chat share the window, with the keys T and C; what somebody has chosen is remembered. */
export function useHouse(): House {
  const window = useLayout();
  const [element, onElement] = useState<HTMLElement | null>(null);
  const full = useSyncExternalStore(
    onFullScreen,
    () => element !== null && document.fullscreenElement === element,
  );
  const layout = full ? 'over' : window;
  const [theatre, setTheatre] = useStored('ovation.theatre', false, isSwitch);
  const open = useOpen(layout, full);
  const [chatOpen, show] = open;
  const showChat = (next: boolean) => {
    show(next);
    if (element !== null && chatOpen && !next) focusToggle(element);
  };
  const toggleTheatre =
    layout === 'beside'
      ? () => {
          setTheatre(!theatre);
        }
      : undefined;
  useHotkeys({
    c: () => {
      show(true);
      if (element !== null) focusIn(element);
    },
    ...(toggleTheatre && { t: toggleTheatre }),
  });
  return {
    layout,
    theatre: theatre && layout === 'beside',
    chatOpen,
    showChat,
    toggleTheatre,
    element,
    onElement,
  };
}

/** Each way of lying has a memory of its own: who hides the chat on the picture may want it beside the picture. */
function useOpen(layout: Layout, full: boolean): [boolean, (open: boolean) => void] {
  const beside = useStored('ovation.chat-open', true, isSwitch);
  const over = useStored('ovation.chat-over', true, isSwitch);
  const inFull = useStored('ovation.chat-full-screen', false, isSwitch);
  const below = useState(true);
  if (full) return inFull;
  switch (layout) {
    case 'beside':
      return beside;
    case 'over':
      return over;
    case 'below':
      return below;
    default:
      return layout satisfies never;
  }
}
