import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { drainNode, findPeople, overview, seatsOf, seatViewer, signOutPerson } from '@/api/admin';
import type { Overview } from '@/api/schema';
import { withSample, type Sample } from './history';

const EVERY_MS = 2_000;

const overviewKey = ['admin', 'overview'] as const;
export const appealsKey = ['admin', 'appeals'] as const;
export const closuresKey = ['admin', 'closures'] as const;
export const peopleKey = ['admin', 'people'] as const;
const seatsKey = (slug: string) => ['admin', 'seats', slug] as const;

export interface Look {
  overview: Overview;
  history: Sample[];
}

/** The overview, asked for again and again while the page is seen; the last minutes stay in memory beside it. */
export function useOverview() {
  return useQuery({
    queryKey: overviewKey,
    queryFn: async ({ client }): Promise<Look> => {
      const now = await overview();
      const before = client.getQueryData<Look>(overviewKey);
      return { overview: now, history: withSample(before?.history ?? [], now) };
    },
    refetchInterval: EVERY_MS,
    // The next look is the retry, and a browser that calls itself offline may still reach its own house.
    retry: false,
    networkMode: 'always',
  });
}

export function useSeats(slug: string) {
  return useQuery({
    queryKey: seatsKey(slug),
    queryFn: () => seatsOf(slug),
    refetchInterval: EVERY_MS,
    retry: false,
    networkMode: 'always',
  });
}

export function useDrain(name: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (draining: boolean) => drainNode(name, draining),
    onSuccess: (node) => {
      client.setQueryData<Look>(overviewKey, (look) => look && withNode(look, node));
      void client.invalidateQueries({ queryKey: overviewKey });
    },
  });
}

function withNode(look: Look, node: Overview['nodes'][number]): Look {
  const nodes = look.overview.nodes.map((one) => (one.name === node.name ? node : one));
  return { ...look, overview: { ...look.overview, nodes } };
}

export interface SeatOrder {
  viewer: string;
  /** none: they sit where they would by themselves */
  seat: 'floor' | 'gallery' | undefined;
}

export function useSeatOrder(slug: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ viewer, seat }: SeatOrder) => seatViewer(slug, viewer, seat),
    onSuccess: (seats) => {
      client.setQueryData(seatsKey(slug), seats);
    },
    onError: () => {
      void client.invalidateQueries({ queryKey: seatsKey(slug) });
    },
  });
}

export function usePeople(query: string) {
  return useQuery({
    queryKey: [...peopleKey, query],
    queryFn: () => findPeople(query),
    enabled: query !== '',
    placeholderData: keepPreviousData,
  });
}

export function useSignOutPerson() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: signOutPerson,
    onSuccess: () => client.invalidateQueries({ queryKey: peopleKey }),
  });
}
