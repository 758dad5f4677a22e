import { SignInGate } from '@/features/account/SignInGate';
import { ChannelSettingsPage } from '@/features/channel/ChannelSettingsPage';
import { BroadcastWatch } from '@/features/health/BroadcastWatch';

export function ChannelSettingsRoute() {
  return (
    <SignInGate>
      <BroadcastWatch />
      <ChannelSettingsPage />
    </SignInGate>
  );
}
