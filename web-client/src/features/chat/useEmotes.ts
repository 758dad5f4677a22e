import { useQuery } from '@tanstack/react-query';
import { emoteAddresses } from '@/api/chatReading';

export const emotesKey = (slug: string) => ['chat-emotes', slug] as const;

const none: ReadonlyMap<string, string> = new Map();

/** The channel's own emotes. A chat can be read without them: they are then their codes. */
export function useEmotes(slug: string): ReadonlyMap<string, string> {
  const { data } = useQuery({
    queryKey: emotesKey(slug),
    queryFn: () => emoteAddresses(slug),
    staleTime: 5 * 60_000,
  });
  return data ?? none;
}
