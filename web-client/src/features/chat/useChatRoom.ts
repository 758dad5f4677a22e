import { useEffect } from 'react';
import type { ChatRoom } from '@/chat/ChatRoom';
import { useAccount } from '@/hooks/useAccount';
import { enterRoom, roomOf } from './rooms';

/** The room of a channel's chat, open for as long as the component is on the page. Renders nothing anew by itself. */
export function useChatRoom(slug: string): ChatRoom {
  const account = useAccount();
  useEffect(() => enterRoom(slug), [slug]);
  const room = roomOf(slug);
  const id = account?.id;
  const name = account?.displayName;
  useEffect(() => {
    room.be(id === undefined || name === undefined ? undefined : { id, name });
  }, [room, id, name]);
  return room;
}
