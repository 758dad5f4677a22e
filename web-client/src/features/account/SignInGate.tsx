import type { ReactNode } from 'react';
import { useSessionStatus } from '@/hooks/useSessionStatus';
import { SignInPage } from './SignInPage';

/** Shows its children to who is signed in, and everybody else the way in. */
export function SignInGate({ children, lead }: { children: ReactNode; lead?: string }) {
  switch (useSessionStatus()) {
    case 'signed-in':
      return children;
    case 'signed-out':
      return <SignInPage lead={lead} />;
    case 'unknown':
      return null;
  }
}
