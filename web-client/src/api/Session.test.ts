import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Token } from './schema';
import { Session, type Refresh } from './Session';

const grant = (accessToken: string, enrolling = false): Token => ({ accessToken, expiresIn: 600, enrolling });

function hintOf(signedIn: boolean) {
  let value = signedIn;
  return {
    get: () => value,
    set: (next: boolean) => {
      value = next;
    },
  };
}

/** A refresh that the test answers by hand. */
function heldRefresh() {
  const answers: ((token: Token | undefined) => void)[] = [];
  const refresh = vi.fn<Refresh>(() => new Promise((resolve) => answers.push(resolve)));
  return { refresh, answer: (token: Token | undefined) => answers.shift()?.(token) };
}

describe('Session', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('should ask for no token where nobody has signed in before', async () => {
    const { refresh } = heldRefresh();
    const session = new Session(refresh, hintOf(false));
    expect(session.status.get()).toBe('signed-out');
    expect(await session.accessToken()).toBeUndefined();
    expect(refresh).not.toHaveBeenCalled();
  });

  it('should have the next page ask when somebody leaves to sign in elsewhere', async () => {
    const hint = hintOf(false);
    new Session(heldRefresh().refresh, hint).expect();
    const { refresh, answer } = heldRefresh();
    const next = new Session(refresh, hint);
    expect(next.status.get()).toBe('unknown');
    const token = next.accessToken();
    answer(grant('one'));
    expect(await token).toBe('one');
  });

  it('should refresh once however many callers ask at the same time', async () => {
    const { refresh, answer } = heldRefresh();
    const session = new Session(refresh, hintOf(true));
    const callers = [session.accessToken(), session.accessToken(), session.renew()];
    answer(grant('one'));
    expect(await Promise.all(callers)).toEqual(['one', 'one', 'one']);
    expect(refresh).toHaveBeenCalledTimes(1);
    expect(session.status.get()).toBe('signed-in');
  });

  it('should make callers wait for a renewal rather than hand out the old token', async () => {
    const { refresh, answer } = heldRefresh();
    const session = new Session(refresh, hintOf(false));
    session.accept(grant('old'));
    const renewal = session.renew();
    const asked = session.accessToken();
    answer(grant('new'));
    expect(await asked).toBe('new');
    expect(await renewal).toBe('new');
  });

  it('should renew itself a minute before the token expires', async () => {
    const refresh = vi.fn<Refresh>(() => Promise.resolve(grant('second')));
    const session = new Session(refresh, hintOf(false));
    session.accept(grant('first'));
    await vi.advanceTimersByTimeAsync(539_000);
    expect(refresh).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(refresh).toHaveBeenCalledTimes(1);
    expect(await session.accessToken()).toBe('second');
  });

  it('should sign out, and forget that it was signed in, when the cookie is refused', async () => {
    const hint = hintOf(true);
    const session = new Session(() => Promise.resolve(undefined), hint);
    expect(await session.accessToken()).toBeUndefined();
    expect(session.status.get()).toBe('signed-out');
    expect(hint.get()).toBe(false);
  });

  it('should stay signed in and try again when the service cannot be reached', async () => {
    const refresh = vi
      .fn<Refresh>()
      .mockRejectedValueOnce(new TypeError('network'))
      .mockResolvedValueOnce(grant('after'));
    const session = new Session(refresh, hintOf(false));
    session.accept(grant('before'));
    expect(await session.renew()).toBe('before');
    expect(session.status.get()).toBe('signed-in');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await session.accessToken()).toBe('after');
  });
});
