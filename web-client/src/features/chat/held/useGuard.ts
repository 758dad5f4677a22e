import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { chatGuard, lowerGuard, raiseGuard } from '@/api/held';
import type { ChatState } from '@/chat/types';
import { useSelected } from '@/hooks/useSelected';
import { codeOf, type ChatDesk } from '../ChatDesk';

const modesOf = ({ modes }: ChatState) => modes;

interface Guard {
  /** The rules are tightened, and nobody has loosened them by hand. */
  up: boolean;
  busy: boolean;
  slowSeconds: number;
  followersMinutes: number;
  raise: () => void;
  lower: () => void;
}

/** Rules that are tightened in one step, by whichever moderator: each change of the rules asks anew. */
export function useGuard(desk: ChatDesk): Guard {
  const { slug, room } = desk;
  const client = useQueryClient();
  const modes = useSelected(room.state, modesOf);
  const queryKey = ['chat', slug, 'guard'];
  const tight = modes.slowSeconds > 0 && modes.followersMinutes !== undefined;
  const { data } = useQuery({
    queryKey: [...queryKey, modes.slowSeconds, modes.followersMinutes],
    queryFn: () => chatGuard(slug),
    enabled: tight,
    staleTime: 60_000,
  });
  const change = useMutation({
    mutationFn: (up: boolean) => (up ? raiseGuard(slug) : lowerGuard(slug)),
    onSettled: () => client.invalidateQueries({ queryKey }),
    onError: (error) => {
      desk.tell({ problem: codeOf(error) });
    },
  });
  const { slowSeconds = 10, followersMinutes = 10 } = data ?? {};
  return {
    up: tight && data?.up === true,
    busy: change.isPending,
    slowSeconds,
    followersMinutes,
    raise: () => {
      change.mutate(true);
    },
    lower: () => {
      change.mutate(false);
    },
  };
}
