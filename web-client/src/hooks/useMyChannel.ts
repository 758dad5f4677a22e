import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { myChannel } from '@/api/channels';
import type { Channel } from '@/api/schema';

export const myChannelKey = ['me', 'channel'] as const;

/** The signed-in account's channel; null while it has none. */
export function useMyChannel(): UseQueryResult<Channel | null> {
  return useQuery({ queryKey: myChannelKey, queryFn: myChannel, staleTime: Infinity });
}
