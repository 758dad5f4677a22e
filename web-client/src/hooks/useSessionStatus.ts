import { useEffect } from 'react';
import { session } from '@/api/client';
import type { SessionStatus } from '@/api/Session';
import { useObservable } from './useObservable';

/** Whether somebody is signed in; asks the service while that is unknown. */
export function useSessionStatus(): SessionStatus {
  const status = useObservable(session.status);
  useEffect(() => {
    if (status === 'unknown') void session.accessToken();
  }, [status]);
  return status;
}
