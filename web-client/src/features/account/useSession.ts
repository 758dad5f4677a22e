import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { me } from '@/api/account';
import { session } from '@/api/client';
import type { SessionStatus } from '@/api/Session';
import { useObservable } from '@/hooks/useObservable';
import type { Account } from '@/api/schema';

export function useSessionStatus(): SessionStatus {
  const status = useObservable(session.status);
  useEffect(() => {
    if (status === 'unknown') void session.accessToken();
  }, [status]);
  return status;
}

/** Who is signed in, once it is known. */
export function useAccount(): Account | undefined {
  const signedIn = useSessionStatus() === 'signed-in';
  const { data } = useQuery({ queryKey: ['me'], queryFn: me, enabled: signedIn, staleTime: Infinity });
  return signedIn ? data : undefined;
}
