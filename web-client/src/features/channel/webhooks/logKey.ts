/** The key of what was sent to a webhook. */
export const logKey = (slug: string, id: string) => ['webhook-log', slug, id] as const;
