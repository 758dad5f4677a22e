import { useQuery } from '@tanstack/react-query';
import { chatCard } from '@/api/chat';
import { useObservable } from '@/hooks/useObservable';
import type { ChatDesk } from '../ChatDesk';

/** What one may know of somebody in this chat; asked anew when something was done. */
export function useCard({ slug, done }: ChatDesk, id: string, wanted = true) {
  return useQuery({
    queryKey: ['chat', slug, 'card', id, useObservable(done)],
    queryFn: () => chatCard(slug, id),
    enabled: wanted,
    staleTime: 5_000,
    retry: false,
  });
}
