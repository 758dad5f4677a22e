import { api, session, unwrap } from './client';
import type { Enrolment, Security, SignIn } from './schema';

/** What one signs in with, given once more; the code where there is a second factor. */
export interface Proof {
  password: string;
  code?: string;
}

export function security(): Promise<Security> {
  return unwrap(api.GET('/api/v1/me/security'));
}

/** Signs every other device out. An account without a password has an empty one. */
export async function changePassword({ password, code }: Proof, next: string): Promise<void> {
  await unwrap(api.POST('/api/v1/me/password', { body: { current: password, next, code } }));
}

/** A secret for an authenticator app, which does nothing until it is confirmed. */
export function enrolApp(proof: Proof): Promise<Enrolment> {
  return unwrap(api.POST('/api/v1/me/totp', { body: proof }));
}

/** Turns the second factor on; the recovery codes, which are shown this once. */
export async function confirmApp(code: string): Promise<string[]> {
  return (await unwrap(api.POST('/api/v1/me/totp/confirm', { body: { code } }))).codes;
}

export async function newRecoveryCodes(proof: Proof): Promise<string[]> {
  return (await unwrap(api.POST('/api/v1/me/totp/recovery-codes', { body: proof }))).codes;
}

export async function turnAppOff(proof: Proof): Promise<void> {
  await unwrap(api.POST('/api/v1/me/totp/off', { body: proof }));
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
export async function deleteAccount(proof: Proof): Promise<void> {
  await unwrap(api.POST('/api/v1/me/deletion', { body: proof }));
  session.clear();
}
