import { SignInGate } from '@/features/account/SignInGate';
import { StudioPage } from '@/features/studio/StudioPage';

export function StudioRoute() {
  return (
    <SignInGate>
      <StudioPage />
    </SignInGate>
  );
}
