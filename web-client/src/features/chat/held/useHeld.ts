import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { heldMessages } from '@/api/held';
import type { HeldMessage } from '@/api/schema';
import { signaling } from '@/api/signaling';
import type { ChatState } from '@/chat/types';
import { useSelected } from '@/hooks/useSelected';
import type { ChatDesk } from '../ChatDesk';

const keepsOrder = ({ you, status }: ChatState) => you.moderates && status !== 'failed';
const keyOf = (slug: string) => ['chat', slug, 'held'];

export function useKeepsOrder({ room }: ChatDesk): boolean {
  return useSelected(room.state, keepsOrder);
}

/** What waits for a moderator, for who is one. */
export function useHeld(desk: ChatDesk) {
  return useQuery({
    queryKey: keyOf(desk.slug),
    queryFn: () => heldMessages(desk.slug),
    enabled: useKeepsOrder(desk),
    staleTime: 60_000,
  });
}

/** Takes it off the list of this page, before the service says so. */
export function useForgetHeld({ slug }: ChatDesk): (id: string) => void {
  const client = useQueryClient();
  return (id) => {
    change(client, slug, (list) => list.filter((each) => each.id !== id));
  };
}

/** Keeps the list as the service tells it; what was missed on the way is read anew. */
export function useHeldNews({ slug }: ChatDesk): void {
  const client = useQueryClient();
  useEffect(() => {
    const socket = signaling();
    const stops = [
      socket.on('chat-held', ({ channel, message }) => {
        if (channel === slug)
          change(client, slug, (list) => [...list.filter(({ id }) => id !== message.id), message]);
      }),
      socket.on('chat-held-decided', ({ channel, messageId }) => {
        if (channel === slug) change(client, slug, (list) => list.filter(({ id }) => id !== messageId));
      }),
      socket.on('chat-opened', ({ channel }) => {
        if (channel === slug) void client.invalidateQueries({ queryKey: keyOf(slug) });
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [client, slug]);
}

function change(client: QueryClient, slug: string, by: (list: HeldMessage[]) => HeldMessage[]): void {
  client.setQueryData<HeldMessage[]>(keyOf(slug), (list) => list && by(list));
}
