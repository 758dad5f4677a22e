import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SignalingClient } from './SignalingClient';
import { FakeServer } from './testing/FakeServer';

let server: FakeServer;
let client: SignalingClient;
let token: string | undefined;
let refusals: number;

const soon = () => vi.advanceTimersByTimeAsync(1);
const after = (ms: number) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Math, 'random').mockReturnValue(0);
  server = new FakeServer();
  token = 'token-1';
  refusals = 0;
  client = new SignalingClient({
    url: 'ws://test/ws',
    knock: server.knock,
    accessToken: () => Promise.resolve(token),
    tokenRefused: () => {
      refusals += 1;
    },
  });
});

afterEach(() => {
  client.close();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function opened() {
  client.open();
  await soon();
  await soon();
}

describe('the first connection', () => {
  it('speaks ovation.v1 and greets with a fresh token before anything else', async () => {
    client.open();
    client.request({ type: 'join', channel: 'jazz' }).catch(() => undefined);
    await soon();

    expect(server.protocols).toEqual(['ovation.v1']);
    expect(server.received.map(({ type }) => type)).toEqual(['hello', 'join']);
    expect(server.of('hello')[0]).toMatchObject({ accessToken: 'token-1' });
    expect(server.of('hello')[0]?.resume).toBeUndefined();
  });

  it('is open only after the welcome', async () => {
    server.answer('hello', () => undefined);
    client.open();
    await soon();
    expect(client.connection.get()).toBe('connecting');
    expect(client.connected).toBe(true);
    server.push({ ...server.welcome(), requestId: server.of('hello')[0]?.requestId } as never);
    await soon();
    expect(client.connection.get()).toBe('open');
  });

  it('lets listeners send behind hello without waiting for the welcome', async () => {
    server.answer('hello', () => undefined);
    client.onConnect(() => {
      client.request({ type: 'join', channel: 'jazz' }).catch(() => undefined);
    });
    client.open();
    await soon();
    expect(server.received.map(({ type }) => type)).toEqual(['hello', 'join']);
  });

  it('greets without a token where there is none to be had', async () => {
    client = new SignalingClient({
      url: 'ws://test/ws',
      knock: server.knock,
      accessToken: () => Promise.reject(new Error('offline')),
    });
    await opened();
    expect(client.connection.get()).toBe('open');
    expect(server.of('hello')[0]?.accessToken).toBeUndefined();
  });

  it('comes with another token when the first one is refused', async () => {
    server.answer('hello', ({ ...hello }) =>
      'accessToken' in hello && hello.accessToken === 'token-1'
        ? { type: 'problem', code: 'invalid-token', detail: 'Expired.' }
        : server.welcome(),
    );
    client.open();
    await soon();
    expect(refusals).toBe(1);
    token = 'token-2';
    await after(200);
    expect(client.connection.get()).toBe('open');
    expect(refusals).toBe(1);
  });
});

describe('requests', () => {
  it('are matched by their id, whatever the order of the answers', async () => {
    await opened();
    const first = client.request({ type: 'join', channel: 'one' });
    const second = client.request({ type: 'join', channel: 'two' });
    const [a, b] = server.of('join');
    for (const join of [b, a]) {
      const channel = { slug: join?.channel, title: '', ownerName: '' };
      server.push({
        type: 'joined',
        requestId: join?.requestId,
        channel,
        viewers: 0,
        iceServers: [],
      } as never);
    }
    expect((await first).channel.slug).toBe('one');
    expect((await second).channel.slug).toBe('two');
  });

  it('reject with the code, the sentence and the patience of a problem', async () => {
    await opened();
    server.answer('subscribe', () => ({
      type: 'problem',
      code: 'sfu-unavailable',
      detail: 'The media server is starting.',
      retryAfterMs: 700,
    }));
    const request = client.request({ type: 'subscribe', channel: 'jazz' });
    await expect(Promise.all([request, soon()])).rejects.toMatchObject({
      code: 'sfu-unavailable',
      detail: 'The media server is starting.',
      retryAfterMs: 700,
    });
  });

  it('time out after ten seconds', async () => {
    await opened();
    const outcome = vi.fn();
    client.request({ type: 'subscribe', channel: 'jazz' }).catch(outcome);
    await after(9_900);
    expect(outcome).not.toHaveBeenCalled();
    await after(200);
    expect(outcome).toHaveBeenCalledWith(expect.objectContaining({ code: 'timeout' }));
  });

  it('that were on the wire are rejected when the socket drops, later ones wait for the next', async () => {
    await opened();
    const lost = client.request({ type: 'subscribe', channel: 'jazz' });
    server.drop();
    await expect(lost).rejects.toMatchObject({ code: 'disconnected' });

    server.answer('end', () => ({ type: 'done' }));
    const waiting = client.request({ type: 'end', channel: 'jazz' });
    await after(200);
    await expect(waiting).resolves.toMatchObject({ type: 'done' });
  });

  it('are rejected at once when the client is closed', async () => {
    await expect(client.request({ type: 'ping' })).rejects.toMatchObject({ code: 'closed' });
    await opened();
    const pending = client.request({ type: 'subscribe', channel: 'jazz' });
    client.close();
    await expect(pending).rejects.toMatchObject({ code: 'closed' });
  });
});

describe('coming back', () => {
  it('resumes with what the welcome gave, and tells which media is alive', async () => {
    await opened();
    const sessions: unknown[] = [];
    client.onSession((welcome) => sessions.push([welcome.resumed, welcome.mediaIds]));
    server.answer('hello', () => server.welcome({ resumed: true, mediaIds: ['m1'], resumeToken: 't2' }));
    server.drop();
    expect(client.connection.get()).toBe('reconnecting');
    await after(200);

    expect(server.of('hello')[1]).toMatchObject({ resume: { participantId: 'p1', resumeToken: 't1' } });
    expect(sessions).toEqual([[true, ['m1']]]);
    expect(client.connection.get()).toBe('open');

    server.drop();
    await after(200);
    expect(server.of('hello')[2]).toMatchObject({ resume: { resumeToken: 't2' } });
  });

  it('tries another socket at once, then knocks every half second, and every 5 s when a minute has gone by', async () => {
    await opened();
    server.up = false;
    const dropped = Date.now();
    server.drop();
    await after(59_000);
    expect(server.attempts.slice(1).map((at) => at - dropped)).toEqual([150]);
    const waits = server.knocks.map((at, i, all) => at - (all[i - 1] ?? dropped + 150));
    expect(waits.slice(0, 4)).toEqual([300, 500, 500, 500]);
    expect(Math.max(...waits)).toBe(500);

    await after(60_000);
    const late = server.knocks.slice(-3);
    expect((late[2] ?? 0) - (late[1] ?? 0)).toBe(5_000);
  });

  it('opens a socket as soon as a knock is answered', async () => {
    await opened();
    server.up = false;
    server.drop();
    await after(20_000);
    server.up = true;
    await after(510);
    expect(client.connection.get()).toBe('open');
    expect(server.attempts).toHaveLength(3);
  });

  it('lets go of a knock when it is closed meanwhile', async () => {
    await opened();
    server.up = false;
    server.drop();
    await after(449);
    server.up = true;
    vi.advanceTimersByTime(1);
    client.close();
    await after(20_000);
    expect(server.knocks).toHaveLength(1);
    expect(server.attempts).toHaveLength(2);
  });

  it('starts with a short wait again after a success', async () => {
    await opened();
    server.up = false;
    server.drop();
    await after(5_000);
    server.up = true;
    await after(2_000);
    expect(client.connection.get()).toBe('open');
    const before = server.attempts.length;
    server.drop();
    await after(160);
    expect(server.attempts.length).toBe(before + 1);
  });

  it('comes back when the server said it would be there', async () => {
    await opened();
    server.push({ type: 'going-away', retryAfterMs: 3_000 });
    server.drop(1001);
    await after(2_900);
    expect(server.attempts).toHaveLength(1);
    await after(200);
    expect(server.attempts).toHaveLength(2);
  });

  it('comes back at a moment of its own when everybody has to', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0.5);
    server.answer('hello', () => server.welcome({ returnWithinMs: 8_000 }));
    await opened();
    server.drop();
    await after(490);
    expect(server.attempts).toHaveLength(1);
    await after(20);
    expect(server.attempts).toHaveLength(2);

    server.up = false;
    server.drop();
    await after(2_000);
    server.up = true;
    const before = server.attempts.length;
    await after(3_900);
    expect(server.attempts).toHaveLength(before);
    await after(1_000);
    expect(server.attempts).toHaveLength(before + 1);
  });

  it('tries at once when the network is back or the page is looked at', async () => {
    await opened();
    server.up = false;
    server.drop();
    await after(20_000);
    server.up = true;
    window.dispatchEvent(new Event('online'));
    await after(5);
    expect(client.connection.get()).toBe('open');

    server.up = false;
    server.drop();
    await after(20_000);
    server.up = true;
    document.dispatchEvent(new Event('visibilitychange'));
    await after(5);
    expect(client.connection.get()).toBe('open');
  });

  it('stays away when another socket has taken the session over', async () => {
    await opened();
    server.drop(4000);
    await after(60_000);
    expect(client.connection.get()).toBe('closed');
    expect(server.attempts).toHaveLength(1);
  });

  it('begins anew after it was closed on purpose', async () => {
    await opened();
    client.close();
    await opened();
    expect(server.of('hello')[1]?.resume).toBeUndefined();
  });
});

describe('a dead socket', () => {
  it('is left after 25 s of silence, and pings keep a quiet one alive', async () => {
    await opened();
    await after(60_000);
    expect(server.attempts).toHaveLength(1);
    expect(server.of('ping')).toHaveLength(6);

    server.answer('ping', () => undefined);
    await after(26_000);
    expect(server.attempts).toHaveLength(2);
  });

  it('is found out within 2 s when the network has changed', async () => {
    await opened();
    server.answer('ping', () => undefined);
    window.dispatchEvent(new Event('online'));
    await after(2_300);
    expect(server.attempts).toHaveLength(2);
  });

  it('is given up when the connection attempt leads nowhere', async () => {
    vi.stubGlobal(
      'WebSocket',
      class {
        constructor() {
          server.attempts.push(Date.now());
        }
        close(): void {
          server.received.length = 0;
        }
      },
    );
    client.open();
    await after(10_200);
    expect(server.attempts).toHaveLength(2);
  });
});

describe('what the server tells', () => {
  it('reaches the listeners of its type until they leave', async () => {
    await opened();
    const heard = vi.fn();
    const leave = client.on('viewers', heard);
    server.push({ type: 'viewers', channel: 'jazz', viewers: 7 });
    leave();
    server.push({ type: 'viewers', channel: 'jazz', viewers: 8 });
    expect(heard).toHaveBeenCalledOnce();
    expect(heard).toHaveBeenCalledWith({ type: 'viewers', channel: 'jazz', viewers: 7 });
  });

  it('does no harm when it makes no sense', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    await opened();
    server.pushText('{"type":');
    server.pushText('{"type":"applause"}');
    server.pushText('null');
    expect(warn).toHaveBeenCalled();
    expect(client.connection.get()).toBe('open');
  });
});
