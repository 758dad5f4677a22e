import { useState } from 'react';
import type { ChatItem, ChatState } from '@/chat/types';
import { useObservable } from '@/hooks/useObservable';
import { codeOf, type ChatDesk } from '../ChatDesk';
import { left, lineOf, mentionedIn } from './line';
import type { Standing } from './standing';

/** How long one may change what one has said, as the service has it. */
const EDIT_WINDOW_MS = 5 * 60_000;

/** What is in the field, and what can be done with it. */
export function useLine(desk: ChatDesk, standing: Standing) {
  const { drafting } = desk.room;
  const draft = useObservable(drafting.draft);
  const changed = useObservable(drafting.editTarget);
  const [busy, setBusy] = useState(false);
  const line = lineOf(draft.text);
  const rest = left(draft.text);
  const open = standing.kind === 'may' || (changed !== undefined && standing.kind === 'slow');
  const sendable = open && line !== '' && !busy && (rest === undefined || rest >= 0);

  const change = async (id: string) => {
    setBusy(true);
    try {
      if (line !== changed?.text) await desk.room.edit(id, line);
      drafting.done();
    } catch (error) {
      desk.tell({ problem: codeOf(error) });
    } finally {
      setBusy(false);
    }
  };
  const submit = () => {
    if (!sendable) return;
    desk.tell(undefined);
    desk.room.acknowledge();
    if (changed?.id !== undefined) {
      void change(changed.id);
      return;
    }
    const replyTo = drafting.replyTarget.get();
    desk.room.send(line, { replyTo, mentions: mentionedIn(line, draft.people) });
    drafting.done();
  };
  return { draft, changed, busy, rest, sendable, submit };
}

/** What one has said last, where it can be changed already and still. */
export function lastOwn({ messages, me }: ChatState, now: number): ChatItem | undefined {
  const last = messages.findLast(
    ({ author, state }) => author.id === me?.id && state !== 'removed' && state !== 'failed',
  );
  return last && mayChange(last, me?.id, now) ? last : undefined;
}

export function mayChange({ id, author, sentAt }: ChatItem, myId: string | undefined, now: number): boolean {
  return id !== undefined && author.id === myId && now - sentAt < EDIT_WINDOW_MS;
}
