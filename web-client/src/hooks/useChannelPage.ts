import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { channelPage, setFollowing } from '@/api/channels';
import type { ChannelPage } from '@/api/schema';
import { useSessionStatus } from '@/hooks/useSessionStatus';

/** The beginning of the keys of a channel's page, which looks different to everybody. */
export const pageKey = (slug: string) => ['channel', slug] as const;

/** What a channel's page shows, to who is signed in now. */
export function useChannelPage(slug: string) {
  const status = useSessionStatus();
  return useQuery({
    queryKey: [...pageKey(slug), status],
    queryFn: () => channelPage(slug),
    enabled: status !== 'unknown',
    staleTime: 30_000,
  });
}

/** Follows or unfollows; the page shows it at once, and takes it back when the service refuses. */
export function useFollowing(slug: string) {
  const client = useQueryClient();
  const queryKey = pageKey(slug);
  const update = (change: (page: ChannelPage) => ChannelPage) => {
    client.setQueriesData<ChannelPage>({ queryKey }, (page) => page && change(page));
  };
  return useMutation({
    mutationFn: (following: boolean) => setFollowing(slug, following),
    onMutate: async (following) => {
      await client.cancelQueries({ queryKey });
      const before = client.getQueriesData<ChannelPage>({ queryKey });
      update((page) => ({ ...page, following, followers: page.followers + (following ? 1 : -1) }));
      return before;
    },
    onError: (_, __, before) => {
      before?.forEach(([key, page]) => client.setQueryData(key, page));
    },
    onSuccess: ({ following, followers }) => {
      update((page) => ({ ...page, following, followers }));
      void client.invalidateQueries({ queryKey: ['follows'] });
    },
  });
}
