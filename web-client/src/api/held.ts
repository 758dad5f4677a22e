import { api, unwrap } from './client';
import type { GuardState, HeldMessage } from './schema';

const of = (slug: string) => ({ params: { path: { slug } } });
const one = (slug: string, messageId: string) => ({ params: { path: { slug, messageId } } });

/** What waits for a moderator, the oldest first. */
export async function heldMessages(slug: string): Promise<HeldMessage[]> {
  const { messages } = await unwrap(api.GET('/api/v1/channels/{slug}/chat/held', of(slug)));
  return messages;
}

/** It is said now. */
export async function approveHeld(slug: string, messageId: string): Promise<void> {
  await unwrap(api.POST('/api/v1/channels/{slug}/chat/held/{messageId}/approve', one(slug, messageId)));
}

export async function denyHeld(slug: string, messageId: string): Promise<void> {
  await unwrap(api.POST('/api/v1/channels/{slug}/chat/held/{messageId}/deny', one(slug, messageId)));
}

/** Whether the rules of the chat are tightened against a crowd. */
export function chatGuard(slug: string): Promise<GuardState> {
  return unwrap(api.GET('/api/v1/channels/{slug}/chat/guard', of(slug)));
}

export function raiseGuard(slug: string): Promise<GuardState> {
  return unwrap(api.PUT('/api/v1/channels/{slug}/chat/guard', of(slug)));
}

/** The rules are as they were before. */
export function lowerGuard(slug: string): Promise<GuardState> {
  return unwrap(api.DELETE('/api/v1/channels/{slug}/chat/guard', of(slug)));
}
