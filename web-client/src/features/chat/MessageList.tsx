import { useCallback, useEffect, useLayoutEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChatRoom } from '@/chat/ChatRoom';
import { RowView } from '@/chat/RowView';
import type { ChatItem, ChatState } from '@/chat/types';
import { useObservable } from '@/hooks/useObservable';
import { Announcer } from './Announcer';
import { MessageRow, type RowContext } from './MessageRow';
import { NewMessages } from './NewMessages';
import type { ChatParts } from './parts';
import { useJump } from './useJump';
import { useListKeys } from './useListKeys';
import classes from './list.module.css';

/** Where messages come from: a chat that goes on, or one that is played again. */
export type MessageSource = Pick<ChatRoom, 'state' | 'loadOlder' | 'read' | 'retry' | 'discard'>;

interface MessageListProps {
  slug: string;
  room: MessageSource;
  state: ChatState;
  emotes: ReadonlyMap<string, string>;
  timestamps: boolean;
  parts: ChatParts;
}

/** What was said, of which only what is near the view is drawn. */
export function MessageList({ slug, room, state, emotes, timestamps, parts }: MessageListProps) {
  const { t } = useTranslation('chat');
  const { messages, me } = state;
  const keys = useMemo(() => messages.map(({ key }) => key), [messages]);
  const [rows] = useState(
    () =>
      new RowView(() => {
        if (room.state.get().hasOlder) room.loadOlder();
      }),
  );
  const { scrollIn, row } = rows;
  const { range, following } = useObservable(rows.state);
  useLayoutEffect(() => {
    rows.set(keys);
  });
  const show = useCallback(
    (key: string) => {
      rows.show(key);
    },
    [rows],
  );
  const toEnd = () => {
    rows.toEnd();
  };
  const [open, setOpen] = useState<{ key: string; opened: boolean }>();
  const openMenu = useCallback((key: string, opened: boolean) => {
    setOpen((now) => (now?.key === key && now.opened === opened ? now : { key, opened }));
  }, []);
  const held = open?.opened === true;
  useEffect(() => {
    rows.hold(held);
  }, [rows, held]);
  const list = useListKeys({ keys, show, toEnd, onMenu: openMenu });
  useEffect(() => {
    room.read(!following);
  }, [room, following]);
  const lit = useJump(rows, parts.jumps);
  const { onName, onTakeBack, onWithdraw } = parts;
  const context = useContextOfRows({ room, emotes, me, timestamps, show, onName, onTakeBack, onWithdraw });

  return (
    <div className={classes.frame}>
      <div
        ref={scrollIn}
        className={classes.scroller}
        role="log"
        aria-live="off"
        aria-label={t('messages')}
        aria-busy={state.loadingOlder}
        tabIndex={0}
        {...list}
      >
        <div style={{ blockSize: range.before }} />
        {messages.slice(range.from, range.to).map((item) => (
          <MessageRow
            key={item.key}
            item={item}
            context={context}
            rowRef={row}
            lit={lit === item.key}
            menu={open?.key === item.key && item.id !== undefined ? menuOf(item, open.opened) : undefined}
          />
        ))}
        <div style={{ blockSize: range.after }} />
      </div>
      {!following && <NewMessages messages={messages} held={held} onJump={toEnd} />}
      <Announcer messages={messages} myId={me?.id} />
    </div>
  );

  function menuOf(message: ChatItem, opened: boolean) {
    return parts.menu?.({
      slug,
      message,
      opened,
      onChange: (next) => {
        openMenu(message.key, next);
      },
    });
  }
}

interface Around extends Pick<
  RowContext,
  'emotes' | 'me' | 'timestamps' | 'onName' | 'onTakeBack' | 'onWithdraw'
> {
  room: MessageSource;
  show: (key: string) => void;
}

/** One object while nothing in it changes, so that rows are not drawn again for a message that is not theirs. */
function useContextOfRows({
  room,
  emotes,
  me,
  timestamps,
  show,
  onName,
  onTakeBack,
  onWithdraw,
}: Around): RowContext {
  return useMemo(
    () => ({
      emotes,
      me,
      timestamps,
      onName,
      onQuote: (id: string) => {
        const item = room.state.get().messages.find((each) => each.id === id);
        if (item) show(item.key);
      },
      onRetry: (nonce: string) => {
        room.retry(nonce);
      },
      onDiscard: (nonce: string) => {
        room.discard(nonce);
      },
      onTakeBack,
      onWithdraw,
    }),
    [room, emotes, me, timestamps, onName, onTakeBack, onWithdraw, show],
  );
}
