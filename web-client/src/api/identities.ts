import { api, openApi, session, unwrap } from './client';
import type { Identity, ProviderChoice } from './schema';
import type { Proof } from './security';

/** The other houses that one can sign in by. */
export function providers(): Promise<ProviderChoice[]> {
  return unwrap(openApi.GET('/api/v1/auth/providers'));
}

/** Leaves for another house; the browser comes back signed in, to `returnTo`. */
export function leaveFor(provider: string, returnTo: string): void {
  session.expect();
  location.assign(`/api/v1/auth/providers/${provider}/start?returnTo=${encodeURIComponent(returnTo)}`);
}

export function identities(): Promise<Identity[]> {
  return unwrap(api.GET('/api/v1/me/identities'));
}

/** Leaves for another house, to connect an account there; the browser comes back to the settings. */
export async function connect(provider: string): Promise<void> {
  const { url } = await unwrap(
    api.POST('/api/v1/me/identities/{provider}', { params: { path: { provider } } }),
  );
  location.assign(url);
}

export async function disconnect(provider: string): Promise<void> {
  await unwrap(api.DELETE('/api/v1/me/identities/{provider}', { params: { path: { provider } } }));
}

/** Gives once more what one signs in with, for what asks whether it is still the owner (`password-needed`). */
export async function checkOwner(proof: Proof): Promise<void> {
  await unwrap(api.POST('/api/v1/me/owner-check', { body: proof }));
}
