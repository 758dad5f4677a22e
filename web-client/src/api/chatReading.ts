import type { HistoryPage } from '@/chat/types';
import { session } from './client';
import { ApiProblem, toProblem } from './problem';

/** A page of what was said in a channel's chat: the newest one, or the one before a place. */
export function chatBefore(slug: string, before?: string): Promise<HistoryPage> {
  return read(slug, before === undefined ? {} : { before });
}

/** What was said from a moment on and before another one (ms since the epoch), the oldest first, `limit` at the most. */
export function chatBetween(slug: string, from: number, to: number, limit = 200): Promise<HistoryPage> {
  return read(slug, {
    from: new Date(from).toISOString(),
    to: new Date(to).toISOString(),
    limit: String(limit),
  });
}

/** The addresses of a channel's own emotes by their codes. */
export async function emoteAddresses(slug: string): Promise<Map<string, string>> {
  const { emotes } = await ask<{ emotes: { code: string; url: string }[] }>(slug, 'emotes');
  return new Map(emotes.map(({ code, url }) => [code, url]));
}

function read(slug: string, query: Record<string, string>): Promise<HistoryPage> {
  return ask(slug, `messages?${new URLSearchParams(query).toString()}`);
}

async function ask<T>(slug: string, what: string): Promise<T> {
  const token = await session.accessToken();
  const response = await fetch(`/api/v1/channels/${encodeURIComponent(slug)}/chat/${what}`, {
    headers: token === undefined ? {} : { Authorization: `Bearer ${token}` },
  }).catch((cause: unknown) => {
    throw new ApiProblem('offline', String(cause), 0);
  });
  const body: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw toProblem(body, response.status);
  return body as T;
}
