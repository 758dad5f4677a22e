import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { waitingAppeals } from '@/api/appeals';
import { signaling } from '@/api/signaling';
import type { ChatDesk } from '../ChatDesk';
import { useKeepsOrder } from '../held/useHeld';

export const appealsKey = (slug: string) => ['chat', slug, 'appeals'];

/** What people say against bans and timeouts, for who keeps order; read anew when the service says that it changed. */
export function useAppeals(desk: ChatDesk) {
  const { slug } = desk;
  const client = useQueryClient();
  const enabled = useKeepsOrder(desk);
  useEffect(() => {
    const socket = signaling();
    const again = ({ channel }: { channel: string }) => {
      if (channel === slug) void client.invalidateQueries({ queryKey: appealsKey(slug) });
    };
    const stops = [socket.on('chat-appeals', again), socket.on('chat-opened', again)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [client, slug]);
  return useQuery({
    queryKey: appealsKey(slug),
    queryFn: () => waitingAppeals(slug),
    enabled,
    staleTime: 60_000,
  });
}
