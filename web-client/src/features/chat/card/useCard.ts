import { useQuery } from '@tanstack/react-query';
import { chatCard } from '@/api/chat';

export const cardKey = (slug: string, id: string) => ['chat', slug, 'card', id] as const;

/** What one may know of somebody in this chat. */
export function useCard(slug: string, id: string, wanted = true) {
  return useQuery({
    queryKey: cardKey(slug, id),
    queryFn: () => chatCard(slug, id),
    enabled: wanted,
    staleTime: 5_000,
    retry: false,
  });
}
