import { BASE_URL } from './stack';

/** Posts over REST; errors with what the service says. */
export async function api(path: string, body: object, token?: string): Promise<Record<string, string>> {
  const response = await fetch(`${BASE_URL}/api/v1/${path}`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      ...(token !== undefined && { Authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as Record<string, string>;
}

/** Somebody new, by a name that is nobody else's; answers with their access token. */
export async function signUp(name: string): Promise<string> {
  const who = { email: `${name}@example.org`, password: 'correct horse battery' };
  await api('auth/register', { ...who, displayName: name });
  const { accessToken } = await api('auth/login', who);
  if (accessToken === undefined) throw new Error(`${name} could not sign in.`);
  return accessToken;
}
