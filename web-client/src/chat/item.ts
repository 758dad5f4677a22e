import type { ChatItem, HistoryMessage, Place } from './types';

/** A message of the service as this page keeps it. */
export function itemOf(
  message: HistoryMessage & { shadowed?: boolean },
  heardAt: number,
  place?: Place,
): ChatItem {
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
    shadowed: message.shadowed,
  };
}

/** One's own lines after all others, but for those that wait for a moderator, which stay where they were written. */
export function merged(shown: readonly ChatItem[], own: readonly ChatItem[]): ChatItem[] {
  const messages = [...shown];
  for (const line of own) {
    const before =
      line.state === 'held'
        ? messages.findLastIndex(({ sentAt }) => sentAt <= line.sentAt) + 1
        : messages.length;
    messages.splice(before, 0, line);
  }
  return messages;
}
