import { useEffect } from 'react';
import { useObservable } from '@/hooks/useObservable';
import { useEmoteAddresses } from '../emotes/useEmotes';
import { MessageList } from '../MessageList';
import type { ChatParts } from '../parts';
import { useChatRoom } from '../useChatRoom';
import classes from './window.module.css';

const readOnly: ChatParts = {};

/** What is said and nothing else, to be laid on a picture: the page has no ground of its own. */
export function OverlayChat({ slug }: { slug: string }) {
  const room = useChatRoom(slug);
  const state = useObservable(room.state);
  const emotes = useEmoteAddresses(slug);
  useEffect(() => {
    const { dataset } = document.documentElement;
    dataset.overlay = 'true';
    return () => {
      delete dataset.overlay;
    };
  }, []);
  return (
    <div className={classes.overlay}>
      {state.messages.length > 0 && (
        <MessageList
          slug={slug}
          room={room}
          state={state}
          emotes={emotes}
          timestamps={false}
          parts={readOnly}
        />
      )}
    </div>
  );
}
