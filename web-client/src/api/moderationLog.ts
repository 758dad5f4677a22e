import { api, unwrap } from './client';
import type { ModerationPage, OwnAct } from './schema';

export type { ModerationEntry, ModerationPage, OwnAct } from './schema';

export interface LogWish {
  /** An account id. */
  moderator?: string;
  /** A word of an action, or the part before its point. */
  action?: string;
  /** The `next` of the page before. */
  before?: number;
}

/** What was done to keep order in a channel, the newest first. */
export function moderationLog(slug: string, query: LogWish): Promise<ModerationPage> {
  const params = { path: { slug }, query };
  return unwrap(api.GET('/api/v1/channels/{slug}/moderation-log', { params }));
}

/** What was done about oneself, the newest first. */
export async function ownActs(): Promise<OwnAct[]> {
  const { acts } = await unwrap(api.GET('/api/v1/me/acts'));
  return acts;
}
