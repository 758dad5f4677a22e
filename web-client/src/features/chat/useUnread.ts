import { useEffect, useState } from 'react';
import type { ChatRoom } from '@/chat/ChatRoom';
import { Unread } from '@/chat/Unread';
import { useObservable } from '@/hooks/useObservable';

/** How much others have said since the chat was last looked at. */
export function useUnread(room: ChatRoom, seen: boolean): number {
  const [unread] = useState(() => new Unread(room.state));
  useEffect(() => unread.start(), [unread]);
  useEffect(() => {
    unread.see(seen);
  }, [unread, seen]);
  return useObservable(unread.count);
}
