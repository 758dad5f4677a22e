/** The key of what a channel's owner says about it. */
export const settingsKey = (slug: string) => ['channel-settings', slug] as const;
