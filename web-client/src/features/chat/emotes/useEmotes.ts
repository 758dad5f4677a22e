import { useQuery } from '@tanstack/react-query';
import { chatEmotes, type Emote } from '@/api/chat';

export const emotesKey = (slug: string) => ['chat', slug, 'emotes'] as const;

const NONE: Emote[] = [];

export function useEmotesQuery(slug: string) {
  return useQuery({ queryKey: emotesKey(slug), queryFn: () => chatEmotes(slug), staleTime: 60_000 });
}

/** The channel's own emotes; none until they are known. */
export function useEmotes(slug: string): Emote[] {
  return useEmotesQuery(slug).data ?? NONE;
}
