import { SignInGate } from '@/features/account/SignInGate';
import { ChannelSettingsPage } from '@/features/channel/ChannelSettingsPage';

export function ChannelSettingsRoute() {
  return (
    <SignInGate>
      <ChannelSettingsPage />
    </SignInGate>
  );
}
