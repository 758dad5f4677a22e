import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { chatCard } from '@/api/chat';
import type { ChatRoom } from '@/chat/ChatRoom';
import type { ChatState } from '@/chat/types';
import { useSelected } from '@/hooks/useSelected';
import type { FollowsSince } from './composer/standing';

const youOf = ({ you }: ChatState) => you;
const meOf = ({ me }: ChatState) => me;
const forFollowers = ({ modes, you }: ChatState) => modes.followersMinutes !== undefined && !you.moderates;

/** Since when one follows the channel, where the rules ask for it. */
export function useFollowsSince(slug: string, room: ChatRoom): FollowsSince {
  const me = useSelected(room.state, meOf);
  const wanted = useSelected(room.state, forFollowers);
  const you = useSelected(room.state, youOf);
  const { data, refetch } = useQuery({
    queryKey: ['chat', slug, 'follows', me?.id],
    queryFn: async () => (await chatCard(slug, me?.id ?? '')).followsSince ?? null,
    enabled: wanted && me !== undefined,
  });
  // The service says anew who one is when one has followed or unfollowed.
  useEffect(() => {
    if (wanted && me !== undefined) void refetch();
  }, [you, wanted, me, refetch]);
  return typeof data === 'string' ? Date.parse(data) : data;
}
