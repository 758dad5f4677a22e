import { api, unwrap } from './client';
import { passFor } from './passes';
import type { ChatLine, ChatNote, ChatRecord, ChatShadow } from './schema';

export type { ChatNote, ChatRecord, ChatShadow } from './schema';

const person = (slug: string, accountId: string) => ({ params: { path: { slug, accountId } } });

/** They read it at once, and can't write until they have said that they understand. */
export async function warn(slug: string, accountId: string, reason: string): Promise<void> {
  const options = { ...person(slug, accountId), body: { reason } };
  await unwrap(api.POST('/api/v1/channels/{slug}/chat/people/{accountId}/warnings', options));
}

/** One's own. */
export async function acknowledgeWarning(slug: string, warningId: string): Promise<void> {
  const params = { path: { slug, warningId } };
  await unwrap(api.POST('/api/v1/channels/{slug}/chat/warnings/{warningId}/acknowledgement', { params }));
}

export async function chatShadows(slug: string): Promise<ChatShadow[]> {
  const params = { path: { slug } };
  const { shadows } = await unwrap(api.GET('/api/v1/channels/{slug}/chat/shadows', { params }));
  return shadows;
}

/** Only they themselves and moderators see what they write from now on. */
export async function shadow(slug: string, accountId: string): Promise<void> {
  const options = { ...person(slug, accountId), body: {} };
  await unwrap(api.PUT('/api/v1/channels/{slug}/chat/shadows/{accountId}', options));
}

export async function unshadow(slug: string, accountId: string): Promise<void> {
  await unwrap(api.DELETE('/api/v1/channels/{slug}/chat/shadows/{accountId}', person(slug, accountId)));
}

/** What moderators have noted down about somebody, the newest first. */
export async function chatNotes(slug: string, accountId: string): Promise<ChatNote[]> {
  const { notes } = await unwrap(
    api.GET('/api/v1/channels/{slug}/chat/people/{accountId}/notes', person(slug, accountId)),
  );
  return notes;
}

export function addChatNote(slug: string, accountId: string, text: string): Promise<ChatNote> {
  const options = { ...person(slug, accountId), body: { text } };
  return unwrap(api.POST('/api/v1/channels/{slug}/chat/people/{accountId}/notes', options));
}

export async function removeChatNote(slug: string, accountId: string, noteId: string): Promise<void> {
  const params = { path: { slug, accountId, noteId } };
  await unwrap(api.DELETE('/api/v1/channels/{slug}/chat/people/{accountId}/notes/{noteId}', { params }));
}

/** What was done about somebody here, and whom they may be. */
export function chatRecord(slug: string, accountId: string): Promise<ChatRecord> {
  return unwrap(api.GET('/api/v1/channels/{slug}/chat/people/{accountId}/record', person(slug, accountId)));
}

const AFTER = 5;
const AROUND = 11;

/** What was said before and after a place, the oldest first. */
export async function chatAround(
  slug: string,
  { epoch, seq }: { epoch: number; seq: number },
): Promise<ChatLine[]> {
  const query = { before: `${epoch}-${seq + AFTER + 1}`, limit: AROUND, token: passFor(slug) };
  const params = { path: { slug }, query };
  const { messages } = await unwrap(api.GET('/api/v1/channels/{slug}/chat/messages', { params }));
  return messages;
}
