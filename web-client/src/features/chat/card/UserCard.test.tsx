import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ChatRoom } from '@/chat/ChatRoom';
import { Drafting } from '@/chat/Drafting';
import { item } from '@/chat/testing/says';
import { NOBODY, OPEN_MODES, type ChatItem, type ChatState, type ChatYou } from '@/chat/types';
import { Store } from '@/signaling/observable';
import { at, fakeService, signIn } from '@/test/fakeService';
import { renderPage } from '@/test/render';
import { ChatDesk } from '../ChatDesk';
import { UserCard } from './UserCard';

const serve = fakeService();

const MODERATOR: ChatYou = { ...NOBODY, roles: ['moderator'], moderates: true, mayWrite: true };
const ADA = { id: 'ada', name: 'Ada', roles: [], memberSince: '2026-01-01T00:00:00Z', messages: 1 };
const BASE = '/channels/jazz/chat';
const calls: string[] = [];

function deskOf(you: ChatYou, messages: ChatItem[] = []) {
  const state = new Store<ChatState>({
    status: 'open',
    messages,
    modes: OPEN_MODES,
    you,
    waitUntil: 0,
    people: 2,
    hasOlder: false,
    loadingOlder: false,
    me: { id: 'mel', name: 'Mel' },
  });
  const remove = vi.fn(() => Promise.resolve());
  const room = { state, drafting: new Drafting(), remove } as unknown as ChatRoom;
  return { desk: new ChatDesk('jazz', room), remove };
}

const called =
  (what: string, answer: () => Response = () => new HttpResponse(null, { status: 204 })) =>
  () => {
    calls.push(what);
    return answer();
  };

function open(you: ChatYou, card: object = {}, messages: ChatItem[] = []) {
  const message = {
    id: 'm1',
    sentAt: '2026-11-25T12:00:00Z',
    author: ADA,
    style: 'plain',
    text: 'buy this',
  };
  signIn();
  serve(
    http.get(at(`${BASE}/people/ada`), () =>
      HttpResponse.json({ ...ADA, recent: [{ epoch: 1, seq: 9, message, shadowed: true }], ...card }),
    ),
    http.get(at(`${BASE}/people/ada/record`), () =>
      HttpResponse.json({
        young: true,
        suspicions: [{ accountId: 'bob', name: 'Bob', sure: 'likely' }],
        acts: [
          { at: '2026-11-01T12:00:00Z', action: 'chat.timeout', by: 'Mel', reason: 'loud', seconds: 600 },
        ],
      }),
    ),
    http.get(at(`${BASE}/people/ada/notes`), () =>
      HttpResponse.json({
        notes: [
          { id: 'n1', text: 'was friendly', byId: 'mel', by: 'Mel', at: '2026-11-02T12:00:00Z' },
          { id: 'n2', text: 'sells things', byId: 'eve', by: 'Eve', at: '2026-11-02T12:00:00Z' },
        ],
      }),
    ),
    http.get(at(`${BASE}/messages`), () => HttpResponse.json({ messages: [{ epoch: 1, seq: 9, message }] })),
    http.put(
      at(`${BASE}/bans/ada`),
      called('timeout', () => HttpResponse.json({})),
    ),
    http.put(at(`${BASE}/shadows/ada`), called('shadow')),
    http.delete(at(`${BASE}/shadows/ada`), called('unshadow')),
    http.post(
      at(`${BASE}/people/ada/notes`),
      called('note', () => HttpResponse.json({}, { status: 201 })),
    ),
    http.get(at(`${BASE}/emotes`), () => HttpResponse.json({ emotes: [] })),
  );
  const { desk, remove } = deskOf(you, messages);
  renderPage(<UserCard desk={desk} />);
  desk.show({ person: { id: 'ada', name: 'Ada', roles: [] }, at: document.body, messageId: 'm1' });
  return { desk, remove };
}

describe('UserCard', () => {
  beforeEach(() => {
    calls.length = 0;
    vi.stubGlobal(
      'ResizeObserver',
      class {
        observe = vi.fn();
        disconnect = vi.fn();
      },
    );
  });

  it('should show moderators what was done before, notes and hints', async () => {
    open(MODERATOR);
    expect(await screen.findByText(/Likely the same person as Bob/u)).toBeDefined();
    expect(screen.getByText('This account is less than a week old.')).toBeDefined();
    expect(
      within(screen.getByRole('region', { name: 'What was done before' })).getByText('loud'),
    ).toBeDefined();
    const notes = within(screen.getByRole('region', { name: 'Notes of the moderators' }));
    expect(await notes.findByText('was friendly')).toBeDefined();
    // Somebody else's stays.
    expect(notes.getAllByRole('button', { name: 'Remove this note' })).toHaveLength(1);
  });

  it('should act by one key, and not while one types', async () => {
    open(MODERATOR);
    await userEvent.type(await screen.findByLabelText('New note'), 'sts');
    expect(calls).toEqual([]);
    screen.getByRole('button', { name: 'Close' }).focus();
    await userEvent.keyboard('t');
    await vi.waitFor(() => {
      expect(calls).toEqual(['timeout']);
    });
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('should delete the message that it was opened from, ask before a ban, and lift a shadow', async () => {
    const { desk, remove } = open(MODERATOR, { shadowed: true });
    await screen.findByRole('button', { name: /Lift the shadow-ban/u });
    await userEvent.keyboard('s');
    await vi.waitFor(() => {
      expect(calls).toEqual(['unshadow']);
    });
    desk.show({ person: { id: 'ada', name: 'Ada', roles: [] }, at: document.body, messageId: 'm1' });
    await screen.findByRole('button', { name: /Delete the message/u });
    await userEvent.keyboard('d');
    expect(remove).toHaveBeenCalledWith('m1');
    desk.show({ person: { id: 'ada', name: 'Ada', roles: [] }, at: document.body, messageId: 'm1' });
    await screen.findByRole('button', { name: /Ban/u });
    await userEvent.keyboard('b');
    expect(desk.silencing.get()).toMatchObject({ kind: 'ban' });
  });

  it('should show what was said around a message', async () => {
    open(MODERATOR);
    await userEvent.click(await screen.findByRole('button', { name: 'in context' }));
    const around = within(await screen.findByRole('list', { name: 'What was said around it' }));
    expect(await around.findByText('buy this')).toBeDefined();
  });

  it('should take one to what is in the list instead', async () => {
    const { desk } = open(MODERATOR, {}, [item(1), item(2)]);
    await userEvent.click(await screen.findByRole('button', { name: 'Show in the chat' }));
    expect(desk.jumps.latest.get()).toEqual({ key: 'm1' });
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('should offer others nothing of that', async () => {
    open(NOBODY, { recent: undefined });
    await screen.findByText('Messages');
    expect(screen.queryByRole('button', { name: /Timeout|Ban|Warn/u })).toBeNull();
    await userEvent.keyboard('tsbwd');
    expect(calls).toEqual([]);
  });
});
