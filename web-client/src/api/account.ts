import { api, openApi, session, unwrap } from './client';
import type { Account, HouseState as House } from './schema';

export async function signIn(credentials: { email: string; password: string }): Promise<void> {
  session.accept(await unwrap(openApi.POST('/api/v1/auth/login', { body: credentials })));
}

/** The second half of signing in; the challenge is that of the problem `second-factor-required`. */
export async function answerChallenge(challenge: string, code: string): Promise<void> {
  session.accept(await unwrap(openApi.POST('/api/v1/auth/second-factor', { body: { challenge, code } })));
}

/** Asks for an account. The answer is the same for an address that has one, to which a letter says so. */
export async function register(account: {
  email: string;
  password: string;
  displayName: string;
}): Promise<void> {
  await unwrap(openApi.POST('/api/v1/auth/register', { body: account }));
}

/** Has the link that verifies an e-mail sent once more. */
export async function sendVerification(email: string): Promise<void> {
  await unwrap(openApi.POST('/api/v1/auth/verification', { body: { email } }));
}

export async function verifyEmail(token: string): Promise<void> {
  await unwrap(openApi.POST('/api/v1/auth/verify', { body: { token } }));
}

/** Has a link sent to the address that the account is to have; opening it makes the change. */
export async function changeEmail(email: string): Promise<void> {
  await unwrap(api.POST('/api/v1/me/email', { body: { email } }));
}

/** Has the link sent that sets a new password. */
export async function forgetPassword(email: string): Promise<void> {
  await unwrap(openApi.POST('/api/v1/auth/forgotten', { body: { email } }));
}

/** Sets a new password by a link, which signs every device out. */
export async function resetPassword(token: string, password: string): Promise<void> {
  await unwrap(openApi.POST('/api/v1/auth/reset', { body: { token, password } }));
}

/** What anybody may know of the house. */
export function house(): Promise<House> {
  return unwrap(openApi.GET('/api/v1/house'));
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
