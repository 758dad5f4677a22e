import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ApiProblem, problemCode } from '@/api/problem';
import type { ReviewDesk, Wanted } from '@/api/reports';
import type { ReportResolution } from '@/api/schema';

const EVERY_MS = 20_000;
/** A good deal shorter than a claim lasts. */
const RENEW_MS = 5 * 60_000;

export function useReports(desk: ReviewDesk, wanted: Wanted) {
  return useInfiniteQuery({
    queryKey: [...desk.key, 'list', wanted.state, wanted.kind ?? ''],
    queryFn: ({ pageParam }) => desk.queue(wanted, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    refetchInterval: EVERY_MS,
  });
}

export function useFile(desk: ReviewDesk, id: string) {
  return useQuery({
    queryKey: [...desk.key, 'file', id],
    queryFn: () => desk.file(id),
    refetchInterval: EVERY_MS,
  });
}

export type Deed =
  { kind: 'claim' | 'release'; id: string } | { kind: 'resolve'; id: string; resolution: ReportResolution };

/** Claims, gives back and answers; whatever comes of it, the lists are read anew. */
export function useReview(desk: ReviewDesk) {
  const client = useQueryClient();
  const { mutate, mutateAsync, isPending, error, variables, reset } = useMutation({
    mutationFn: (deed: Deed): Promise<unknown> => {
      switch (deed.kind) {
        case 'claim':
          return desk.claim(deed.id);
        case 'release':
          return desk.release(deed.id);
        case 'resolve':
          return desk.resolve(deed.id, deed.resolution);
      }
    },
    onSettled: () => client.invalidateQueries({ queryKey: desk.key }),
  });
  return {
    act: mutate,
    actAndWait: mutateAsync,
    reset,
    busy: isPending ? variables.kind : undefined,
    problem: error === null ? undefined : problemCode(error),
    /** Who has it, where that is the problem. */
    holder: error instanceof ApiProblem ? error.by : undefined,
  };
}

export type Review = ReturnType<typeof useReview>;

/** Keeps what one has claimed for as long as one looks at it. */
export function useLease(desk: ReviewDesk, id: string, mine: boolean): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!mine) return;
    const timer = setInterval(() => {
      desk.claim(id).catch(() => client.invalidateQueries({ queryKey: desk.key }));
    }, RENEW_MS);
    return () => {
      clearInterval(timer);
    };
  }, [client, desk, id, mine]);
}
