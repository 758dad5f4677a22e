import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { profile } from '@/api/profile';
import type { Profile } from '@/api/schema';
import { useSessionStatus } from './useSessionStatus';

export const profileKey = ['me', 'profile'] as const;

/** What who is signed in shows of themselves; asks only while somebody is. */
export function useProfile(): UseQueryResult<Profile> {
  const signedIn = useSessionStatus() === 'signed-in';
  return useQuery({ queryKey: profileKey, queryFn: profile, enabled: signedIn, staleTime: Infinity });
}
