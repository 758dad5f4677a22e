import { useEffect, useMemo } from 'react';
import type { ChatRoom } from '@/chat/ChatRoom';
import type { ChatItem, ChatState, Reaction, SendOptions } from '@/chat/types';
import { useAccount } from '@/hooks/useAccount';
import { useObservable } from '@/hooks/useObservable';
import { enterRoom, roomOf } from './rooms';

export interface ChatActions {
  /** Shown at once, and delivered over every reconnect. */
  send: (text: string, options?: SendOptions) => void;
  retry: (nonce: string) => void;
  discard: (nonce: string) => void;
  /** Reject with a SignalingProblem. */
  edit: (id: string, text: string) => Promise<void>;
  remove: (id: string) => Promise<void>;
  react: (reaction: Reaction) => void;
  loadOlder: () => void;
  /** What the next line answers, or which of one's own it changes. */
  reply: (item: ChatItem | undefined) => void;
  change: (item: ChatItem | undefined) => void;
}

export interface Chat extends ChatActions {
  state: ChatState;
  replyTarget: ChatItem | undefined;
  editTarget: ChatItem | undefined;
}

/** The room of a channel's chat, open for as long as the component is on the page. Renders nothing anew by itself. */
export function useChatRoom(slug: string): ChatRoom {
  const account = useAccount();
  useEffect(() => enterRoom(slug), [slug]);
  const room = roomOf(slug);
  const id = account?.id;
  const name = account?.displayName;
  useEffect(() => {
    room.be(id === undefined || name === undefined ? undefined : { id, name });
  }, [room, id, name]);
  return room;
}

/** A channel's chat and what can be done in it. Renders with each batch of messages, at most once per frame. */
export function useChat(slug: string): Chat {
  const room = useChatRoom(slug);
  const state = useObservable(room.state);
  const replyTarget = useObservable(room.drafting.replyTarget);
  const editTarget = useObservable(room.drafting.editTarget);
  const actions = useMemo(() => actionsOf(room), [room]);
  return { state, replyTarget, editTarget, ...actions };
}

function actionsOf(room: ChatRoom): ChatActions {
  return {
    send: (text, options) => {
      room.send(text, options);
    },
    retry: (nonce) => {
      room.retry(nonce);
    },
    discard: (nonce) => {
      room.discard(nonce);
    },
    edit: (id, text) => room.edit(id, text),
    remove: (id) => room.remove(id),
    react: (reaction) => {
      room.react(reaction);
    },
    loadOlder: () => {
      room.loadOlder();
    },
    reply: (item) => {
      room.drafting.reply(item);
    },
    change: (item) => {
      room.drafting.edit(item);
    },
  };
}
