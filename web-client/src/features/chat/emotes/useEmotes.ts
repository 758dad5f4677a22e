import { useQuery } from '@tanstack/react-query';
import { chatEmotes, type Emote } from '@/api/chat';

export const emotesKey = (slug: string) => ['chat', slug, 'emotes'] as const;

const NONE: Emote[] = [];
const NO_ADDRESSES: ReadonlyMap<string, string> = new Map();

const options = (slug: string) => ({
  queryKey: emotesKey(slug),
  queryFn: () => chatEmotes(slug),
  staleTime: 5 * 60_000,
});

const byCode = (emotes: Emote[]): ReadonlyMap<string, string> =>
  new Map(emotes.map(({ code, url }) => [code, url]));

export function useEmotesQuery(slug: string) {
  return useQuery(options(slug));
}

/** The channel's own emotes; none until they are known. */
export function useEmotes(slug: string): Emote[] {
  return useEmotesQuery(slug).data ?? NONE;
}

/** Where their pictures are, by their codes. A chat can be read without them: they are then their codes. */
export function useEmoteAddresses(slug: string): ReadonlyMap<string, string> {
  return useQuery({ ...options(slug), select: byCode }).data ?? NO_ADDRESSES;
}
