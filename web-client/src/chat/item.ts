import type { ChatItem, HistoryMessage, Place } from './types';

/** A message of the service as this page keeps it. */
export function itemOf(message: HistoryMessage, heardAt: number, place?: Place): ChatItem {
  return {
    key: message.id,
    id: message.id,
    place,
    state: 'there',
    style: message.style,
    author: message.author,
    text: message.text,
    sentAt: Date.parse(message.sentAt),
    heardAt,
    editedAt: message.editedAt === undefined ? undefined : Date.parse(message.editedAt),
    replyTo: message.replyTo,
    mentions: message.mentions ?? [],
  };
}
