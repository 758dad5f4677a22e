import { useEffect, useRef, useState } from 'react';
import type { Picture } from '@/chat/InStep';
import { openWindow, watchWindow, type Dock } from './popOut';

interface ChatWindow {
  away: boolean;
  open: () => void;
  fetchBack: () => void;
}

/** How often a chat elsewhere is told how far the picture here has come (ms). */
const TELL_MS = 250;

/** Whether the channel's chat is in a window of its own, which is kept in step with this page's picture. */
export function useChatWindow(slug: string, picture: Picture | undefined): ChatWindow {
  const [away, setAway] = useState(false);
  const dock = useRef<Dock | undefined>(undefined);
  useEffect(() => {
    const watching = watchWindow(slug, setAway);
    dock.current = watching;
    return () => {
      watching.leave();
      setAway(false);
    };
  }, [slug]);
  useEffect(() => {
    if (!away) return;
    const timer = setInterval(() => dock.current?.tell(picture?.()), TELL_MS);
    return () => {
      clearInterval(timer);
    };
  }, [away, picture]);
  return {
    away,
    open: () => {
      openWindow(slug);
    },
    fetchBack: () => dock.current?.fetchBack(),
  };
}
