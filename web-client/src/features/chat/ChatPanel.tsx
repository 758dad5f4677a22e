import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useObservable } from '@/hooks/useObservable';
import { ChatHead } from './ChatHead';
import { ChatNotice } from './ChatNotice';
import { useEmoteAddresses } from './emotes/useEmotes';
import { MessageList } from './MessageList';
import { ModesStrip } from './ModesStrip';
import type { ChatParts } from './parts';
import { Pinned } from './Pinned';
import { ReactionBar } from './ReactionBar';
import { useChatRoom } from './useChatRoom';

import { useTimestamps } from './useTimestamps';
import classes from './panel.module.css';

interface ChatPanelProps {
  slug: string;
  parts?: ChatParts;
  /** Over the picture, where the scheme does not matter. */
  onPicture?: boolean;
  /** Of the window around it: how to close it, what else can be set. */
  actions?: ReactNode;
  settings?: ReactNode;
  /** Where there is a picture that reactions fly over. */
  reactions?: boolean;
}

const noParts: ChatParts = {};

/** One channel's chat: what was said, the rules, and what one says to it. */
export function ChatPanel({
  slug,
  parts = noParts,
  onPicture,
  actions,
  settings,
  reactions,
}: ChatPanelProps) {
  const { t } = useTranslation('chat');
  const room = useChatRoom(slug);
  const state = useObservable(room.state);
  const emotes = useEmoteAddresses(slug);
  const [timestamps, setTimestamps] = useTimestamps();
  return (
    <section className={classes.panel} data-on-picture={onPicture} aria-label={t('chat')}>
      <ChatHead
        people={state.status === 'opening' ? undefined : state.people}
        timestamps={timestamps}
        onTimestamps={setTimestamps}
        settings={settings}
        actions={
          <>
            {parts.head}
            {actions}
          </>
        }
      />
      <ModesStrip modes={state.modes} />
      {parts.strips}
      {state.pinned !== undefined && <Pinned item={state.pinned} emotes={emotes} myName={state.me?.name} />}
      <ChatNotice
        state={state}
        onAgain={() => {
          room.again();
        }}
      />
      {state.messages.length > 0 && (
        <MessageList
          slug={slug}
          room={room}
          state={state}
          emotes={emotes}
          timestamps={timestamps}
          parts={parts}
        />
      )}
      {reactions === true && <ReactionBar room={room} disabled={state.status !== 'open'} />}
      {parts.composer}
    </section>
  );
}
