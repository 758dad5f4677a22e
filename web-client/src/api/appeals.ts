import { api, unwrap } from './client';
import type { ChatAppeal } from './schema';

export type { ChatAppeal } from './schema';

const one = (slug: string, appealId: string) => ({ params: { path: { slug, appealId } } });

/** Against the ban or timeout that is on oneself. */
export async function writeAppeal(slug: string, text: string): Promise<void> {
  const params = { path: { slug } };
  await unwrap(api.POST('/api/v1/channels/{slug}/appeals', { params, body: { text } }));
}

/** The oldest first. */
export async function waitingAppeals(slug: string): Promise<ChatAppeal[]> {
  const params = { path: { slug } };
  const { appeals } = await unwrap(api.GET('/api/v1/channels/{slug}/appeals', { params }));
  return appeals;
}

/** What it is against is lifted. */
export async function acceptAppeal(slug: string, id: string): Promise<void> {
  const options = { ...one(slug, id), body: {} };
  await unwrap(api.POST('/api/v1/channels/{slug}/appeals/{appealId}/accept', options));
}

/** @param answer is read by whose appeal it is */
export async function rejectAppeal(slug: string, id: string, answer: string): Promise<void> {
  const options = { ...one(slug, id), body: { answer } };
  await unwrap(api.POST('/api/v1/channels/{slug}/appeals/{appealId}/reject', options));
}
