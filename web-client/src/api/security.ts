import { api, session, unwrap } from './client';
import type { Enrolment, Security, SignIn } from './schema';

export function security(): Promise<Security> {
  return unwrap(api.GET('/api/v1/me/security'));
}

/** Signs every other device out. An account without a password has an empty one. */
export async function changePassword(current: string, next: string): Promise<void> {
  await unwrap(api.POST('/api/v1/me/password', { body: { current, next } }));
}

/** A secret for an authenticator app, which does nothing until it is confirmed. */
export function enrolApp(password: string): Promise<Enrolment> {
  return unwrap(api.POST('/api/v1/me/totp', { body: { password } }));
}

/** Turns the second factor on; the recovery codes, which are shown this once. */
export async function confirmApp(code: string): Promise<string[]> {
  return (await unwrap(api.POST('/api/v1/me/totp/confirm', { body: { code } }))).codes;
}

export async function newRecoveryCodes(password: string): Promise<string[]> {
  return (await unwrap(api.POST('/api/v1/me/totp/recovery-codes', { body: { password } }))).codes;
}

export async function turnAppOff(password: string): Promise<void> {
  await unwrap(api.POST('/api/v1/me/totp/off', { body: { password } }));
}

/** The devices that one is signed in on, the one used last first. */
export function signIns(): Promise<SignIn[]> {
  return unwrap(api.GET('/api/v1/me/sign-ins'));
}

export async function endSignIn(id: string): Promise<void> {
  await unwrap(api.DELETE('/api/v1/me/sign-ins/{id}', { params: { path: { id } } }));
}

export async function endOtherSignIns(): Promise<void> {
  await unwrap(api.DELETE('/api/v1/me/sign-ins'));
}

/** Everything that is kept of the account. */
export function exportData(): Promise<unknown> {
  return unwrap(api.GET('/api/v1/me/export'));
}

/** For good. */
export async function deleteAccount(password: string): Promise<void> {
  await unwrap(api.POST('/api/v1/me/deletion', { body: { password } }));
  session.clear();
}
