import { SignInPage } from '@/features/account/SignInPage';
import { ReplayPage } from '@/features/videos/ReplayPage';

export function ReplayRoute() {
  return <ReplayPage signIn={<SignInPage />} />;
}
