import type { ChannelPage } from '@/api/schema';

/** A channel's page as the service answers it. */
export function page(change: Partial<ChannelPage> = {}): ChannelPage {
  return {
    slug: 'dusk',
    title: 'Dusk',
    ownerName: 'Ada Lovelace',
    tags: [],
    description: '',
    about: '',
    bio: '',
    links: [],
    followers: 12,
    mine: false,
    ...change,
  };
}
