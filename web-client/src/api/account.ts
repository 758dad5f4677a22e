import { api, openApi, session, unwrap } from './client';
import type { Account } from './schema';

export async function signIn(credentials: { email: string; password: string }): Promise<void> {
  session.accept(await unwrap(openApi.POST('/api/v1/auth/login', { body: credentials })));
}

export async function register(account: {
  email: string;
  password: string;
  displayName: string;
}): Promise<void> {
  await unwrap(openApi.POST('/api/v1/auth/register', { body: account }));
  await signIn({ email: account.email, password: account.password });
}

export async function signOut(): Promise<void> {
  await unwrap(openApi.POST('/api/v1/auth/logout'));
  session.clear();
}

export function me(): Promise<Account> {
  return unwrap(api.GET('/api/v1/me'));
}

/** Makes who is signed in the first administrator, by the token that the start of the house has printed. */
export function claimFirstAdmin(token: string): Promise<Account> {
  return unwrap(api.POST('/api/v1/me/first-admin', { body: { token } }));
}
