import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ServerMessageOf } from '../signaling/messages';
import { SignalingClient } from '../signaling/SignalingClient';
import { SignalingProblem } from '../signaling/SignalingProblem';
import { FakeServer } from '../signaling/testing/FakeServer';
import { ChatRoom } from './ChatRoom';
import { says } from './testing/says';
import { OPEN_MODES, type HistoryPage } from './types';

const YOU = { roles: [], moderates: false, mayWrite: true, waitMs: 0 };

let server: FakeServer;
let client: SignalingClient;
let room: ChatRoom;
let page: HistoryPage;
const readPage = vi.fn<(before?: string) => Promise<HistoryPage>>();

const after = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const texts = () => room.state.get().messages.map(({ text, state }) => `${state} ${text}`);
const opened = (fields: object = {}) => ({
  type: 'chat-opened',
  channel: 'jazz',
  epoch: 1,
  seq: 0,
  reload: true,
  modes: OPEN_MODES,
  you: YOU,
  people: 3,
  ...fields,
});

/** What the watch page does beside the chat. */
function join(): void {
  client.request({ type: 'join', channel: 'jazz' }).catch(() => undefined);
}

beforeEach(async () => {
  vi.useFakeTimers();
  vi.spyOn(Math, 'random').mockReturnValue(0);
  server = new FakeServer();
  page = { messages: [] };
  readPage.mockImplementation(() => Promise.resolve(page));
  client = new SignalingClient({
    url: 'ws://test/ws',
    knock: server.knock,
    accessToken: () => Promise.resolve('token'),
  });
  server.answer('join', () => ({ type: 'joined', channel: { slug: 'jazz' }, viewers: 1, iceServers: [] }));
  server.answer('chat-open', () => opened());
  server.answer('chat-close', () => ({ type: 'done' }));
  room = new ChatRoom(client, 'jazz', readPage);
  room.be({ id: 'me', name: 'Mel' });
  room.start();
  client.onConnect(join);
  client.open();
  await after(20);
});

afterEach(() => {
  room.stop();
  client.close();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('reading', () => {
  it('should open when the page has joined, and read what comes', async () => {
    expect(server.of('chat-open')).toHaveLength(1);
    expect(room.state.get()).toMatchObject({ status: 'open', people: 3, hasOlder: true });
    server.push(says(1));
    server.push(says(2));
    await after(20);
    expect(texts()).toEqual(['there line 1', 'there line 2']);
  });

  it('should open again when it was left before it had opened', async () => {
    room.stop();
    await after(20);
    server.answer('chat-open', () => undefined);
    room.start();
    await after(20);
    room.stop();
    server.answer('chat-open', () => opened());
    room.start();
    await after(20);
    expect(room.state.get().status).toBe('open');
  });

  it('should ask for exactly what it missed, and take nothing twice', async () => {
    server.push(says(1));
    server.push(says(2));
    await after(20);
    server.answer('chat-open', () => opened({ reload: false, seq: 3 }));
    server.drop();
    expect(room.state.get().status).toBe('reconnecting');
    await after(200);
    expect(server.of('chat-open')[1]).toMatchObject({ after: { epoch: 1, seq: 2 } });
    server.push(says(2));
    server.push(says(3));
    await after(20);
    expect(room.state.get().status).toBe('open');
    expect(texts()).toEqual(['there line 1', 'there line 2', 'there line 3']);
  });

  it('should throw its list away when the service cannot say what was missed', async () => {
    server.push(says(7));
    await after(20);
    server.answer('chat-open', () => opened({ epoch: 2, seq: 2 }));
    server.drop();
    await after(200);
    server.push(says(1, { epoch: 2, id: 'x1', text: 'anew' }));
    await after(20);
    expect(texts()).toEqual(['there anew']);
  });

  it('should read anew without a place when it is told to', async () => {
    server.push(says(7));
    server.push({ type: 'chat-reload', channel: 'jazz' });
    await after(20);
    expect(server.of('chat-open')).toHaveLength(2);
    expect(server.of('chat-open')[1]?.after).toBeUndefined();
    server.push(says(4, { text: 'again' }));
    await after(20);
    expect(texts()).toEqual(['there again']);
  });

  it('should follow edits, deletes, clears, pins and rules', async () => {
    for (const seq of [1, 2, 3]) server.push(says(seq, { author: { id: `a${seq}`, name: 'A', roles: [] } }));
    const at = { channel: 'jazz', epoch: 1 };
    server.push({
      ...at,
      seq: 4,
      type: 'chat-edited',
      id: 'm1',
      text: 'new',
      editedAt: '2026-11-25T12:01:00Z',
    });
    server.push({ ...at, seq: 5, type: 'chat-deleted', id: 'm2', byModerator: true });
    server.push({ ...at, seq: 6, type: 'chat-cleared', accountId: 'a3' });
    server.push({ ...at, seq: 7, type: 'chat-modes', modes: { ...OPEN_MODES, slowSeconds: 5 } });
    const { type, channel, epoch, seq, ...pinned } = says(1, { text: 'new' }) as never as Record<
      string,
      unknown
    >;
    expect([type, channel, epoch, seq]).toHaveLength(4);
    server.push({ ...at, seq: 8, type: 'chat-pinned', message: pinned as never });
    await after(20);
    expect(texts()).toEqual(['there new', 'removed ', 'removed ']);
    expect(room.state.get().modes.slowSeconds).toBe(5);
    expect(room.state.get().pinned?.text).toBe('new');
    server.push({ ...at, seq: 9, type: 'chat-deleted', id: 'm1', byModerator: false });
    await after(20);
    expect(room.state.get().pinned).toBeUndefined();
  });

  it('should draw two hundred messages of a frame at once', async () => {
    const drawn = vi.fn();
    room.state.subscribe(drawn);
    for (let seq = 1; seq <= 200; seq += 1) server.push(says(seq));
    await after(20);
    expect(room.state.get().messages).toHaveLength(200);
    expect(drawn).toHaveBeenCalledTimes(1);
  });

  it('should say why it may not read, and read when it may again', async () => {
    server.push({ type: 'sent-out', channel: 'jazz', code: 'access-denied', detail: '', why: 'private' });
    expect(room.state.get()).toMatchObject({ status: 'failed', problem: { code: 'access-denied' } });
    join();
    await after(20);
    expect(room.state.get()).toMatchObject({ status: 'open' });
    expect(room.state.get().problem).toBeUndefined();
  });

  it('should try again when the service is not itself', async () => {
    server.answer('chat-open', () => ({ type: 'problem', code: 'unavailable', detail: '' }));
    server.drop();
    await after(200);
    server.answer('chat-open', () => opened({ reload: false }));
    await after(1_100);
    expect(room.state.get().status).toBe('open');
  });

  it('should page backwards, once at a time, until there is nothing more', async () => {
    server.push(says(9));
    await after(20);
    page = { messages: [7, 8].map((seq) => ({ epoch: 1, seq, message: says(seq) as never })), before: '1-7' };
    room.loadOlder();
    room.loadOlder();
    await after(20);
    expect(readPage.mock.calls).toEqual([['1-9']]);
    expect(texts()).toEqual(['there line 7', 'there line 8', 'there line 9']);
    page = { messages: [] };
    room.loadOlder();
    await after(20);
    expect(readPage).toHaveBeenLastCalledWith('1-7');
    expect(room.state.get().hasOlder).toBe(false);
  });
});

describe('writing', () => {
  it('should show a line at once, and as one message when it is heard back', async () => {
    server.answer('chat-send', () => ({ type: 'chat-sent', messageId: 'm1', epoch: 1, seq: 1 }));
    room.send('hello');
    await after(0);
    await after(20);
    const [sent] = room.state.get().messages;
    expect(sent).toMatchObject({ state: 'sent', text: 'hello', id: 'm1' });
    server.push(says(1, { text: 'hello', author: { id: 'me', name: 'Mel', roles: [] } }));
    await after(20);
    expect(texts()).toEqual(['there hello']);
    expect(room.state.get().messages[0]?.key).toBe(sent?.key);
  });

  it('should know its own line that is heard before it was acknowledged', async () => {
    room.send('hello');
    server.push(says(1, { text: 'hello', author: { id: 'me', name: 'Mel', roles: [] } }));
    server.push({
      type: 'chat-sent',
      requestId: server.of('chat-send')[0]?.requestId,
      messageId: 'm1',
    } as never);
    await after(20);
    expect(texts()).toEqual(['there hello']);
  });

  it('should send again under the same nonce after a reconnect, once the chat is open', async () => {
    room.send('hello');
    server.drop();
    await after(200);
    const sends = server.of('chat-send');
    expect(sends).toHaveLength(2);
    expect(sends[1]?.nonce).toBe(sends[0]?.nonce);
    const order = server.received.map(({ type }) => type);
    expect(order.lastIndexOf('chat-open')).toBeLessThan(order.lastIndexOf('chat-send'));
  });

  it('should keep what was typed while away, in order', async () => {
    server.drop();
    room.send('one');
    room.send('two');
    await after(20);
    expect(texts()).toEqual(['pending one', 'pending two']);
    await after(200);
    expect(server.of('chat-send').map(({ text }) => text)).toEqual(['one', 'two']);
  });

  it('should say why a line was refused, and send it again or let it go', async () => {
    server.answer('chat-send', () => ({
      type: 'problem',
      code: 'chat-slow',
      detail: '',
      retryAfterMs: 4_000,
    }));
    room.send('hello');
    await after(20);
    const [failed] = room.state.get().messages;
    expect(failed).toMatchObject({ state: 'failed', problem: { code: 'chat-slow', retryAfterMs: 4_000 } });
    room.retry(failed?.nonce ?? '');
    await after(20);
    expect(server.of('chat-send')).toHaveLength(2);
    expect(new Set(server.of('chat-send').map(({ nonce }) => nonce)).size).toBe(1);
    room.discard(failed?.nonce ?? '');
    await after(20);
    expect(texts()).toEqual([]);
  });

  it('should try an outage out by itself, and give up in the end', async () => {
    server.answer('chat-send', () => ({ type: 'problem', code: 'unavailable', detail: '' }));
    room.send('hello');
    await after(2_500);
    expect(texts()).toEqual(['pending hello']);
    await after(5_000);
    expect(texts()).toEqual(['failed hello']);
    expect(server.of('chat-send')).toHaveLength(5);
  });

  it('should show nothing of a command that was carried out', async () => {
    server.answer('chat-send', () => ({ type: 'chat-sent', command: 'slow' }));
    room.send('/slow 5');
    await after(20);
    expect(texts()).toEqual([]);
  });

  it('should tell its author alone what a command has done, until they have read it', async () => {
    server.answer('chat-send', () => ({ type: 'chat-sent', command: 'slow' }));
    room.send('/slow 5');
    await after(20);
    expect(room.answer.get()).toEqual({ command: 'slow', text: '/slow 5' });
    room.acknowledge();
    expect(room.answer.get()).toBeUndefined();
  });

  it('should say nothing for nobody', async () => {
    room.be(undefined);
    room.send('hello');
    await after(20);
    expect(server.of('chat-send')).toEqual([]);
  });

  it('should tell who edits or deletes when it was refused', async () => {
    server.answer('chat-edit', () => ({ type: 'problem', code: 'chat-edit-too-late', detail: '' }));
    const edited = room.edit('m1', 'other');
    await Promise.all([expect(edited).rejects.toBeInstanceOf(SignalingProblem), after(20)]);
  });
});

describe('slow mode', () => {
  const slow = (slowSeconds: number, seq: number) => {
    server.push({
      type: 'chat-modes',
      channel: 'jazz',
      epoch: 1,
      seq,
      modes: { ...OPEN_MODES, slowSeconds },
    });
  };
  const waitMs = () => Math.max(0, room.state.get().waitUntil - Date.now());

  it('should make one wait from the moment one has written, and no longer than the rules ask', async () => {
    server.answer('chat-send', () => ({ type: 'chat-sent', messageId: 'm2', epoch: 1, seq: 2 }));
    slow(30, 1);
    await after(20);
    expect(waitMs()).toBe(0);
    room.send('hello');
    expect(waitMs()).toBe(30_000);
    await after(5_000);
    slow(10, 3);
    await after(20);
    expect(waitMs()).toBeLessThanOrEqual(10_000);
    slow(0, 4);
    await after(20);
    expect(waitMs()).toBe(0);
  });

  it('should hold rules that are told ahead of what is held back, and not fall behind them', async () => {
    const ruled = (type: 'chat-rules' | 'chat-modes', seq: number, slowSeconds: number) => {
      server.push({ type, channel: 'jazz', epoch: 1, seq, modes: { ...OPEN_MODES, slowSeconds } });
    };
    const slowSeconds = () => room.state.get().modes.slowSeconds;
    ruled('chat-rules', 4, 30);
    expect(slowSeconds()).toBe(30);
    room.send('hello');
    expect(waitMs()).toBe(30_000);
    ruled('chat-rules', 5, 10);
    expect(waitMs()).toBe(10_000);
    server.push(says(3));
    ruled('chat-modes', 4, 30);
    await after(20);
    expect(slowSeconds()).toBe(10);
    expect(texts()).toContain('there line 3');
    ruled('chat-modes', 5, 10);
    ruled('chat-modes', 6, 0);
    expect(slowSeconds()).toBe(0);
    expect(waitMs()).toBe(0);
  });

  it('should believe the service how long it is', async () => {
    server.answer('chat-send', () => ({
      type: 'problem',
      code: 'chat-slow',
      detail: '',
      retryAfterMs: 7_000,
    }));
    slow(30, 1);
    room.send('hello');
    await after(20);
    expect(texts()).toEqual(['failed hello']);
    expect(waitMs()).toBeGreaterThan(6_000);
    expect(waitMs()).toBeLessThanOrEqual(7_000);
  });

  it('should not make who moderates wait', async () => {
    server.push({
      type: 'chat-you',
      channel: 'jazz',
      you: { ...YOU, moderates: true, roles: ['moderator'] },
    });
    slow(30, 1);
    await after(20);
    room.send('hello');
    expect(waitMs()).toBe(0);
  });
});

describe('what is on top', () => {
  it('should go with what its author wrote', async () => {
    const { type, channel, epoch, seq, ...message } = says(1) as ServerMessageOf<'chat-message'>;
    server.push({ type: 'chat-pinned', channel, epoch, seq, message });
    await after(20);
    expect(room.state.get().pinned?.id).toBe('m1');
    server.push({ type: 'chat-cleared', channel, epoch, seq: seq + 1, accountId: 'bob' });
    await after(20);
    expect(room.state.get().pinned?.id).toBe('m1');
    server.push({ type: 'chat-cleared', channel, epoch, seq: seq + 2, accountId: 'ada' });
    await after(20);
    expect(room.state.get().pinned, type).toBeUndefined();
  });
});

describe('in step with the picture', () => {
  it('should keep the others back until the picture is there, never a delete or a line of one’s own', async () => {
    let picture = Date.parse('2026-11-25T12:00:01Z');
    room.follow(() => picture);
    server.push(says(1));
    server.push(says(2));
    server.push(says(3, { author: { id: 'me', name: 'Mel', roles: [] } }));
    server.push({ type: 'chat-deleted', channel: 'jazz', epoch: 1, seq: 4, id: 'm1', byModerator: false });
    await after(20);
    expect(texts()).toEqual(['removed ', 'there line 3']);
    picture += 1_000;
    await after(150);
    expect(texts()).toEqual(['removed ', 'there line 2', 'there line 3']);
  });

  it('should show a moderator everything', async () => {
    room.follow(() => 0);
    server.push({ type: 'chat-you', channel: 'jazz', you: { ...YOU, moderates: true } });
    server.push(says(1));
    await after(20);
    expect(texts()).toEqual(['there line 1']);
  });
});

describe('what flies by', () => {
  const flown = vi.fn();
  const at = (second: number) => `2026-11-25T12:00:0${second}Z`;
  const fly = (second: number, counts: object) => {
    server.push({ type: 'reactions', channel: 'jazz', at: at(second), counts });
  };

  beforeEach(() => {
    flown.mockReset();
    room.reactions.onFlown(flown);
  });

  it('should be told at once where nothing waits for a picture', async () => {
    fly(1, { heart: 3 });
    server.push({ type: 'reactions', channel: 'other', at: at(1), counts: { fire: 1 } });
    room.react('clap');
    await after(1);
    expect(flown.mock.calls).toEqual([[{ heart: 3 }]]);
    expect(server.of('chat-react')[0]).toMatchObject({ reaction: 'clap', channel: 'jazz' });
  });

  it('should wait for the picture by the clock that messages wait by, in order', async () => {
    let picture = Date.parse(at(1));
    room.follow(() => picture);
    fly(2, { heart: 3 });
    fly(3, { fire: 1 });
    await after(500);
    expect(flown).not.toHaveBeenCalled();
    picture = Date.parse(at(2));
    await after(100);
    expect(flown.mock.calls).toEqual([[{ heart: 3 }]]);
    room.follow(undefined);
    await after(100);
    expect(flown.mock.calls).toEqual([[{ heart: 3 }], [{ fire: 1 }]]);
  });

  it('should not wait for long, nor for who moderates', async () => {
    room.follow(() => 0);
    fly(1, { heart: 1 });
    await after(30_100);
    expect(flown.mock.calls).toEqual([[{ heart: 1 }]]);
    fly(2, { sad: 1 });
    server.push({ type: 'chat-you', channel: 'jazz', you: { ...YOU, moderates: true } });
    await after(100);
    expect(flown).toHaveBeenLastCalledWith({ sad: 1 });
  });

  it('should show one’s own at once and only once', async () => {
    room.follow(() => 0);
    room.react('clap');
    expect(flown.mock.calls).toEqual([[{ clap: 1 }]]);
    fly(1, { clap: 1 });
    fly(2, { clap: 2 });
    room.follow(undefined);
    await after(100);
    expect(flown.mock.calls).toEqual([[{ clap: 1 }], [{ clap: 2 }]]);
  });

  it('should let nothing fly after it was left', async () => {
    room.follow(() => 0);
    fly(1, { heart: 1 });
    room.stop();
    await after(60_000);
    expect(flown).not.toHaveBeenCalled();
  });
});
