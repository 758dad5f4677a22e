import { useMemo, type ReactNode } from 'react';
import { AppealsButton } from './appeals/AppealsButton';
import { UserCard } from './card/UserCard';
import { ChatDesk } from './ChatDesk';
import { ChatPanel } from './ChatPanel';
import { Composer } from './composer/Composer';
import { HeldButton } from './held/HeldButton';
import { HeldPanel } from './held/HeldPanel';
import { RaidStrip } from './held/RaidStrip';
import { MessageMenu } from './menu/MessageMenu';
import { SilenceDialog } from './menu/SilenceDialog';
import type { ChatParts } from './parts';
import { Reporting } from './reports/Reporting';
import { ReportsButton } from './reports/ReportsButton';
import { ReportsPanel } from './reports/ReportsPanel';
import { SettingsButton } from './settings/SettingsButton';
import { useChatRoom } from './useChatRoom';
import classes from './panel.module.css';

interface LiveChatProps {
  slug: string;
  /** Over the picture, where the scheme does not matter. */
  onPicture?: boolean;
  /** Of the window around it: how to close it, what else can be set. */
  actions?: ReactNode;
  settings?: ReactNode;
  /** Where there is a picture that reactions fly over. */
  reactions?: boolean;
}

/** One channel's chat as people take part in it: they read, write, and keep it in order where they may. */
export function LiveChat({ slug, ...frame }: LiveChatProps) {
  const room = useChatRoom(slug);
  const desk = useMemo(() => new ChatDesk(slug, room), [slug, room]);
  const parts = useMemo(() => partsOf(desk), [desk]);
  return (
    <div className={classes.whole} data-on-picture={frame.onPicture}>
      <ChatPanel {...frame} slug={slug} parts={parts} />
      <UserCard desk={desk} />
      <SilenceDialog desk={desk} />
      <Reporting desk={desk} />
    </div>
  );
}

function partsOf(desk: ChatDesk): ChatParts {
  return {
    composer: <Composer desk={desk} />,
    head: (
      <>
        <HeldButton desk={desk} />
        <AppealsButton desk={desk} />
        <ReportsButton desk={desk} />
        <SettingsButton desk={desk} />
      </>
    ),
    strips: (
      <>
        <RaidStrip desk={desk} />
        <HeldPanel desk={desk} />
        <ReportsPanel desk={desk} />
      </>
    ),
    menu: (props) => <MessageMenu {...props} desk={desk} />,
    jumps: desk.jumps.latest,
    onName: ({ author, id, state }, at) => {
      desk.show({ person: author, at, messageId: state === 'there' ? id : undefined });
    },
    onTakeBack: (item) => {
      desk.room.discard(item.nonce ?? '');
      desk.room.drafting.takeBack(item);
    },
    onWithdraw: (item) => void desk.withdraw(item),
  };
}
