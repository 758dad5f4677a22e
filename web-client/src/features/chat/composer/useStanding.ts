import { useState } from 'react';
import type { ChatState } from '@/chat/types';
import { useNow } from '@/hooks/useNow';
import { useSelected } from '@/hooks/useSelected';
import type { ChatDesk } from '../ChatDesk';
import { useFollowsSince } from '../useFollowsSince';
import { standingOf, type Standing } from './standing';

const youOf = ({ you }: ChatState) => you;
const modesOf = ({ modes }: ChatState) => modes;
const waitOf = ({ waitUntil }: ChatState) => waitUntil;

const WAITING_MS = 250;
const IDLE_MS = 60_000;

/** What keeps one from writing, for as long as it does. */
export function useStanding({ slug, room }: ChatDesk): Standing {
  const you = useSelected(room.state, youOf);
  const modes = useSelected(room.state, modesOf);
  const waitUntil = useSelected(room.state, waitOf);
  const follows = useFollowsSince(slug, room);
  const [waiting, setWaiting] = useState(false);
  const now = useNow(waiting ? WAITING_MS : IDLE_MS);
  const standing = standingOf({ you, modes, waitUntil }, follows, now);
  const waits = 'until' in standing;
  if (waits !== waiting) setWaiting(waits);
  return standing;
}
