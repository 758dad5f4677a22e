import type { ServerMessage, ServerMessageOf } from '../../signaling/messages';
import type { ChatItem } from '../types';

const T0 = Date.parse('2026-11-25T12:00:00Z');

/** What the service says when somebody says something. */
export function says(seq: number, fields: Partial<ServerMessageOf<'chat-message'>> = {}): ServerMessage {
  return {
    type: 'chat-message',
    channel: 'jazz',
    epoch: 1,
    seq,
    id: `m${seq}`,
    sentAt: new Date(T0 + 1000 * seq).toISOString(),
    author: { id: 'ada', name: 'Ada', roles: [] },
    style: 'plain',
    text: `line ${seq}`,
    ...fields,
  };
}

export function item(seq: number, fields: Partial<ChatItem> = {}): ChatItem {
  return {
    key: `m${seq}`,
    id: `m${seq}`,
    place: { epoch: 1, seq },
    state: 'there',
    style: 'plain',
    author: { id: 'ada', name: 'Ada', roles: [] },
    text: `line ${seq}`,
    sentAt: T0 + 1000 * seq,
    heardAt: T0 + 1000 * seq,
    mentions: [],
    ...fields,
  };
}
