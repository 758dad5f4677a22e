import type { ReactNode } from 'react';
import { SignInPage } from './SignInPage';
import { useSessionStatus } from './useSession';

/** Shows its children to who is signed in, and everybody else the way in. */
export function SignInGate({ children }: { children: ReactNode }) {
  switch (useSessionStatus()) {
    case 'signed-in':
      return children;
    case 'signed-out':
      return <SignInPage />;
    case 'unknown':
      return null;
  }
}
