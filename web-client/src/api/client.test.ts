import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { me } from './account';
import { myChannel } from './channels';
import { session } from './client';
import { ApiProblem } from './problem';

const server = setupServer();
const at = (path: string) => new URL(`/api/v1${path}`, window.location.href).href;
const problem = (code: string, status: number) => HttpResponse.json({ code, detail: 'why' }, { status });

/** A service that knows only `goodToken`, and hands it out for the cookie. */
function serviceWith(goodToken: string) {
  const calls = { me: 0, refresh: 0 };
  server.use(
    http.get(at('/me'), ({ request }) => {
      calls.me += 1;
      const good = request.headers.get('Authorization') === `Bearer ${goodToken}`;
      return good
        ? HttpResponse.json({ id: '1', email: 'a@b', displayName: 'A' })
        : problem('invalid-token', 401);
    }),
    http.post(at('/auth/refresh'), () => {
      calls.refresh += 1;
      return HttpResponse.json({ accessToken: goodToken, expiresIn: 600, enrolling: false });
    }),
  );
  return calls;
}

describe('the signed-in client', () => {
  beforeAll(() => {
    server.listen({ onUnhandledRequest: 'error' });
  });
  afterEach(() => {
    server.resetHandlers();
    session.clear();
  });
  afterAll(() => {
    server.close();
  });

  it('should renew a refused token once and repeat the request', async () => {
    const calls = serviceWith('fresh');
    session.accept({ accessToken: 'stale', expiresIn: 600, enrolling: false });
    expect((await me()).displayName).toBe('A');
    expect(calls).toEqual({ me: 2, refresh: 1 });
  });

  it('should refresh once for requests that are refused together', async () => {
    const calls = serviceWith('fresh');
    session.accept({ accessToken: 'stale', expiresIn: 600, enrolling: false });
    await Promise.all([me(), me(), me()]);
    expect(calls.refresh).toBe(1);
  });

  it('should give up after one repetition', async () => {
    let calls = 0;
    server.use(
      http.get(at('/me'), () => {
        calls += 1;
        return problem('invalid-token', 401);
      }),
      http.post(at('/auth/refresh'), () =>
        HttpResponse.json({ accessToken: 'also-refused', expiresIn: 600, enrolling: false }),
      ),
    );
    session.accept({ accessToken: 'refused', expiresIn: 600, enrolling: false });
    await expect(me()).rejects.toMatchObject({ code: 'invalid-token', status: 401 });
    expect(calls).toBe(2);
  });

  it('should read an account without a channel as null and nothing else as null', async () => {
    session.accept({ accessToken: 'good', expiresIn: 600, enrolling: false });
    server.use(http.get(at('/me/channel'), () => problem('channel-not-found', 404)));
    expect(await myChannel()).toBeNull();
    server.use(http.get(at('/me/channel'), () => problem('internal', 500)));
    await expect(myChannel()).rejects.toBeInstanceOf(ApiProblem);
  });

  it('should say unavailable for a proxy page and offline for no answer', async () => {
    session.accept({ accessToken: 'good', expiresIn: 600, enrolling: false });
    server.use(http.get(at('/me'), () => HttpResponse.html('<h1>Bad gateway</h1>', { status: 502 })));
    await expect(me()).rejects.toMatchObject({ code: 'unavailable', status: 502 });
    server.use(http.get(at('/me'), () => HttpResponse.error()));
    await expect(me()).rejects.toMatchObject({ code: 'offline', status: 0 });
  });
});
