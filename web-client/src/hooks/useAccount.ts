import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { me } from '@/api/account';
import type { Account } from '@/api/schema';
import { useSessionStatus } from './useSessionStatus';

export const accountKey = ['me'] as const;

/** The account of who is signed in; asks only while somebody is. */
export function useMe(): UseQueryResult<Account> {
  const signedIn = useSessionStatus() === 'signed-in';
  return useQuery({ queryKey: accountKey, queryFn: me, enabled: signedIn, staleTime: Infinity });
}

/** Who is signed in, once it is known. */
export function useAccount(): Account | undefined {
  const signedIn = useSessionStatus() === 'signed-in';
  const { data } = useMe();
  return signedIn ? data : undefined;
}
