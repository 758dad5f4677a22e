import { SignInGate } from '@/features/account/SignInGate';
import { HealthPage } from '@/features/health/HealthPage';

export function HealthRoute() {
  return (
    <SignInGate>
      <HealthPage />
    </SignInGate>
  );
}
