import type { ListedChannel } from '@/api/schema';
import { ChannelCard } from './ChannelCard';
import classes from './ChannelCard.module.css';

/** Channels side by side. A list that changed between two pages may name one twice; it is shown once. */
export function ChannelGrid({ entries }: { entries: readonly ListedChannel[] }) {
  const once = new Map(entries.map((entry) => [entry.channel.slug, entry]));
  return (
    <ul className={classes.grid}>
      {[...once.values()].map((entry) => (
        <li key={entry.channel.slug}>
          <ChannelCard entry={entry} />
        </li>
      ))}
    </ul>
  );
}
