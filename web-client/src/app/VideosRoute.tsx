import { SignInGate } from '@/features/account/SignInGate';
import { ManageVideosPage } from '@/features/videos/ManageVideosPage';

export function VideosRoute() {
  return (
    <SignInGate>
      <ManageVideosPage />
    </SignInGate>
  );
}
