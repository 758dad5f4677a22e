import { fromBase64url, toBase64url } from './base64url';
import { api, openApi, session, unwrap } from './client';
import { ApiProblem } from './problem';
import type { CreationOptions, Passkey } from './schema';

/** Whether this browser knows passkeys at all. */
export function passkeysExist(): boolean {
  return 'PublicKeyCredential' in globalThis;
}

/** Signs in with a passkey that the person picks; nobody has to say who they are. */
export async function signInWithPasskey(): Promise<void> {
  const { challenge, rpId, timeout } = await unwrap(openApi.POST('/api/v1/auth/passkey-options'));
  const key = await ceremony(() =>
    navigator.credentials.get({
      publicKey: { challenge: fromBase64url(challenge), rpId, timeout, userVerification: 'required' },
    }),
  );
  const signed = key.response as AuthenticatorAssertionResponse;
  const body = {
    id: toBase64url(key.rawId),
    authenticatorData: toBase64url(signed.authenticatorData),
    clientDataJson: toBase64url(signed.clientDataJSON),
    signature: toBase64url(signed.signature),
    userHandle: signed.userHandle === null ? '' : toBase64url(signed.userHandle),
  };
  session.accept(await unwrap(openApi.POST('/api/v1/auth/passkey', { body })));
}

export function passkeys(): Promise<Passkey[]> {
  return unwrap(api.GET('/api/v1/me/passkeys'));
}

/** Has the browser make a new passkey, under a name that its owner will know it by. */
export async function addPasskey(name: string): Promise<Passkey> {
  const options = await unwrap(api.POST('/api/v1/me/passkeys/options'));
  const key = await ceremony(() => navigator.credentials.create({ publicKey: creation(options) }));
  const made = key.response as AuthenticatorAttestationResponse;
  const body = {
    name,
    key: {
      attestationObject: toBase64url(made.attestationObject),
      clientDataJson: toBase64url(made.clientDataJSON),
      transports: made.getTransports(),
    },
  };
  return unwrap(api.POST('/api/v1/me/passkeys', { body }));
}

export function renamePasskey(id: string, name: string): Promise<Passkey> {
  return unwrap(api.PATCH('/api/v1/me/passkeys/{id}', { params: { path: { id } }, body: { name } }));
}

export async function removePasskey(id: string): Promise<void> {
  await unwrap(api.DELETE('/api/v1/me/passkeys/{id}', { params: { path: { id } } }));
}

function creation(options: CreationOptions): PublicKeyCredentialCreationOptions {
  return {
    ...options,
    challenge: fromBase64url(options.challenge),
    user: { ...options.user, id: fromBase64url(options.user.id) },
    pubKeyCredParams: options.pubKeyCredParams.map(({ alg }) => ({ alg, type: 'public-key' })),
    excludeCredentials: options.excludeCredentials.map(({ id, transports }) => ({
      id: fromBase64url(id),
      type: 'public-key',
      transports: transports as AuthenticatorTransport[],
    })),
    authenticatorSelection: {
      residentKey: 'required',
      requireResidentKey: true,
      userVerification: 'required',
    },
    attestation: 'none',
  };
}

/** What the browser and the person do together; a refusal of either becomes a problem with a code of ours. */
async function ceremony(ask: () => Promise<Credential | null>): Promise<PublicKeyCredential> {
  try {
    const key = await ask();
    if (key !== null) return key as PublicKeyCredential;
  } catch (error) {
    throw new ApiProblem(refusal(error), String(error), 0);
  }
  throw new ApiProblem('passkey-cancelled', '', 0);
}

function refusal(error: unknown): string {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'InvalidStateError') return 'passkey-known';
  if (name === 'SecurityError' || name === 'NotSupportedError') return 'passkey-unusable';
  return 'passkey-cancelled';
}
