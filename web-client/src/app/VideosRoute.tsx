import { SignInGate } from '@/features/account/SignInGate';
import { BroadcastWatch } from '@/features/health/BroadcastWatch';
import { ManageVideosPage } from '@/features/videos/ManageVideosPage';

export function VideosRoute() {
  return (
    <SignInGate>
      <BroadcastWatch />
      <ManageVideosPage />
    </SignInGate>
  );
}
