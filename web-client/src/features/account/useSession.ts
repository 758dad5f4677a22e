import { useQuery } from '@tanstack/react-query';
import { me } from '@/api/account';
import type { Account } from '@/api/schema';
import { useSessionStatus } from '@/hooks/useSessionStatus';

/** Who is signed in, once it is known. */
export function useAccount(): Account | undefined {
  const signedIn = useSessionStatus() === 'signed-in';
  const { data } = useQuery({ queryKey: ['me'], queryFn: me, enabled: signedIn, staleTime: Infinity });
  return signedIn ? data : undefined;
}
