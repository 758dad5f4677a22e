/** Whose it is, below a title; the channel's name as well, unless the title says it already. */
export function byline(channel: { title: string; ownerName: string }, title: string): string {
  return title === channel.title ? channel.ownerName : `${channel.title} · ${channel.ownerName}`;
}
