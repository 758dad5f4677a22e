import type { HistoryPage } from '@/chat/types';
import { api, unwrap } from './client';
import { passFor } from './passes';

/** A page of what was said in a channel's chat: the newest one, or the one before a place. */
export function chatBefore(slug: string, before?: string): Promise<HistoryPage> {
  return read(slug, { before, token: passFor(slug) });
}

/**
 * What was said from a moment on and before another one (ms since the epoch), the oldest first, `limit` at the most.
 *
 * @param token that shows that one may watch, where the video has one
 */
export function chatBetween(
  slug: string,
  from: number,
  to: number,
  { limit, token }: { limit: number; token?: string },
): Promise<HistoryPage> {
  return read(slug, {
    from: new Date(from).toISOString(),
    to: new Date(to).toISOString(),
    limit,
    token,
  });
}

function read(
  slug: string,
  query: { before?: string; from?: string; to?: string; limit?: number; token?: string },
): Promise<HistoryPage> {
  return unwrap(api.GET('/api/v1/channels/{slug}/chat/messages', { params: { path: { slug }, query } }));
}
