import { chatBefore } from '@/api/chatReading';
import { signaling } from '@/api/signaling';
import { ChatRoom } from '@/chat/ChatRoom';

interface Entry {
  room: ChatRoom;
  readers: number;
  letGo?: ReturnType<typeof setTimeout>;
}

/** Who comes back within this time (ms) finds the chat as they left it, and gets what they missed. */
const KEPT_MS = 60_000;

const rooms = new Map<string, Entry>();

/** The page's one room of a channel's chat: the list, the composer and what flies over the picture share it. */
export function roomOf(slug: string): ChatRoom {
  return entryOf(slug).room;
}

/** Open from the first reader to the last; answers with how to leave. */
export function enterRoom(slug: string): () => void {
  const entry = entryOf(slug);
  entry.readers += 1;
  clearTimeout(entry.letGo);
  if (entry.readers === 1) entry.room.start();
  return () => {
    entry.readers -= 1;
    if (entry.readers > 0) return;
    entry.room.stop();
    entry.letGo = setTimeout(() => {
      rooms.delete(slug);
    }, KEPT_MS);
  };
}

function entryOf(slug: string): Entry {
  const known = rooms.get(slug);
  if (known) return known;
  const entry: Entry = {
    room: new ChatRoom(signaling(), slug, (before) => chatBefore(slug, before)),
    readers: 0,
  };
  rooms.set(slug, entry);
  return entry;
}
