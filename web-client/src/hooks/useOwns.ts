import { useQuery } from '@tanstack/react-query';
import { myChannel } from '@/api/channels';
import { myChannelKey } from './useMyChannel';
import { useSessionStatus } from './useSessionStatus';

/** Whether a channel is one's own; undefined while that is not known. Asks only while somebody is signed in. */
export function useOwns(slug: string): boolean | undefined {
  const status = useSessionStatus();
  const { data, isError } = useQuery({
    queryKey: myChannelKey,
    queryFn: myChannel,
    enabled: status === 'signed-in',
    staleTime: Infinity,
  });
  if (status === 'signed-out' || isError) return false;
  return data === undefined ? undefined : data?.slug === slug;
}
