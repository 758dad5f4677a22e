import { useQuery } from '@tanstack/react-query';
import { chatRecord } from '@/api/conduct';

/** What moderators know of somebody here, for who is one. */
export function useRecord(slug: string, id: string, wanted: boolean) {
  return useQuery({
    queryKey: ['chat', slug, 'record', id],
    queryFn: () => chatRecord(slug, id),
    enabled: wanted,
    staleTime: 0,
    retry: false,
  });
}
