import createClient from 'openapi-fetch';
import { ApiProblem, toProblem } from './problem';
import type { paths, Token } from './schema';
import { Session, type SignInHint } from './Session';

const HINT_KEY = 'ovation.signed-in';

const hint: SignInHint = {
  get: () => {
    try {
      return localStorage.getItem(HINT_KEY) !== null;
    } catch {
      return true; // no storage, no hint: ask the service
    }
  },
  set: (signedIn) => {
    try {
      if (signedIn) localStorage.setItem(HINT_KEY, '1');
      else localStorage.removeItem(HINT_KEY);
    } catch {
      // the hint only saves a request
    }
  },
};

// Looked up at each call: openapi-fetch would otherwise keep the function of import time, which tests replace.
const send = (request: Request) => globalThis.fetch(request);

async function sendSignedIn(request: Request): Promise<Response> {
  const withToken = (token: string | undefined) => {
    const copy = request.clone();
    if (token !== undefined) copy.headers.set('Authorization', `Bearer ${token}`);
    return send(copy);
  };
  const response = await withToken(await session.accessToken());
  if (response.status !== 401) return response;
  const renewed = await session.renew();
  return renewed === undefined ? response : withToken(renewed);
}

const baseUrl = globalThis.location.origin;

/** For what anybody may ask. */
export const openApi = createClient<paths>({ baseUrl, fetch: send });
/** For what needs an account: carries the access token, renews it once when the service refuses it. */
export const api = createClient<paths>({ baseUrl, fetch: sendSignedIn });

export const session = new Session(refreshByCookie, hint);

async function refreshByCookie(): Promise<Token | undefined> {
  const { data, response } = await openApi.POST('/api/v1/auth/refresh');
  if (data !== undefined) return data;
  if (response.status === 401) return undefined;
  throw toProblem(undefined, response.status);
}

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The body of a good answer; anything else is thrown as an ApiProblem. */
export async function unwrap<T>(call: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await call.catch((cause: unknown) => {
    throw new ApiProblem('offline', cause instanceof Error ? cause.message : '', 0);
  });
  if (!response.ok) throw toProblem(error, response.status);
  return data as T;
}
