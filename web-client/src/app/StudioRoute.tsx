import { SignInGate } from '@/features/account/SignInGate';
import { LiveChat } from '@/features/chat/LiveChat';
import { AddressesButton } from '@/features/chat/window/AddressesButton';
import { UnreadCount } from '@/features/chat/UnreadCount';
import { StudioPage } from '@/features/studio/StudioPage';

export function StudioRoute() {
  return (
    <SignInGate>
      <StudioPage
        chat={(slug) => <LiveChat slug={slug} actions={<AddressesButton slug={slug} />} />}
        unread={(slug, seen) => <UnreadCount slug={slug} seen={seen} />}
      />
    </SignInGate>
  );
}
