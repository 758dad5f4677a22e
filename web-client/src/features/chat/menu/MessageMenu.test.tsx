import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { HttpResponse, http } from 'msw';
import type { ChatRoom } from '@/chat/ChatRoom';
import { Drafting } from '@/chat/Drafting';
import { item } from '@/chat/testing/says';
import { NOBODY, OPEN_MODES, type ChatItem, type ChatState, type ChatYou } from '@/chat/types';
import { Store } from '@/signaling/observable';
import { at, fakeService, signIn } from '@/test/fakeService';
import { renderPage } from '@/test/render';
import { ChatDesk } from '../ChatDesk';
import { MessageMenu } from './MessageMenu';

const serve = fakeService();

const MODERATOR: ChatYou = { ...NOBODY, roles: ['moderator'], moderates: true, mayWrite: true };
const NAMES = ['Reply', 'Mention', 'About Ada', 'Copy text', 'Report'];

function deskFor(you: ChatYou, myId = 'me') {
  const state = new Store<ChatState>({
    status: 'open',
    messages: [],
    modes: OPEN_MODES,
    you,
    waitUntil: 0,
    people: 2,
    hasOlder: false,
    loadingOlder: false,
    me: { id: myId, name: 'Mel' },
  });
  const room = { state, drafting: new Drafting(), remove: vi.fn(() => Promise.resolve()), send: vi.fn() };
  return { desk: new ChatDesk('jazz', room as unknown as ChatRoom), room };
}

function Shown({ desk, message }: { desk: ChatDesk; message: ChatItem }) {
  const [opened, setOpened] = useState(true);
  return <MessageMenu desk={desk} slug="jazz" message={message} opened={opened} onChange={setOpened} />;
}

const names = async () => (await screen.findAllByRole('menuitem')).map(({ textContent }) => textContent);

describe('MessageMenu', () => {
  it('should offer people no more than they may do', async () => {
    const { desk } = deskFor(NOBODY);
    renderPage(<Shown desk={desk} message={item(1)} />);
    expect(await names()).toEqual(NAMES);
  });

  it('should let one change one’s own message while it is fresh, and delete it always', async () => {
    const { desk } = deskFor(NOBODY, 'ada');
    renderPage(<Shown desk={desk} message={item(1, { sentAt: Date.now() - 60_000 })} />);
    expect(await names()).toEqual(['Reply', 'About Ada', 'Copy text', 'Edit', 'Delete']);
  });

  it('should not offer a moderator what the host’s rank forbids', async () => {
    const { desk } = deskFor(MODERATOR);
    const author = { id: 'ada', name: 'Ada', roles: ['host' as const] };
    renderPage(<Shown desk={desk} message={item(1, { author })} />);
    expect(await names()).toEqual([...NAMES, 'Pin on top', 'Announce it']);
  });

  it('should set a timeout by the keyboard alone, and take it back', async () => {
    signIn();
    const orders: unknown[] = [];
    serve(
      http.get(at('/channels/jazz/chat/people/ada'), () =>
        HttpResponse.json({
          id: 'ada',
          name: 'Ada',
          roles: [],
          memberSince: '2026-01-01T00:00:00Z',
          messages: 1,
        }),
      ),
      http.put(at('/channels/jazz/chat/bans/ada'), async ({ request }) => {
        orders.push(await request.json());
        return HttpResponse.json({ accountId: 'ada', name: 'Ada', at: '2026-01-01T00:00:00Z' });
      }),
      http.delete(at('/channels/jazz/chat/bans/ada'), () => {
        orders.push('lifted');
        return new HttpResponse(null, { status: 204 });
      }),
    );
    const { desk } = deskFor(MODERATOR);
    renderPage(<Shown desk={desk} message={item(1)} />);
    const choice = await screen.findByRole('menuitem', { name: 'Timeout 10 min' });
    for (let i = 0; i < 12 && document.activeElement !== choice; i += 1)
      await userEvent.keyboard('{ArrowDown}');
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => {
      expect(desk.note.get()).toMatchObject({ deed: 'timedOut', name: 'Ada', seconds: 600 });
    });
    desk.note.get()?.undo?.();
    await vi.waitFor(() => {
      expect(orders).toEqual([{ seconds: 600 }, 'lifted']);
    });
  });

  it('should ask before a ban, and only then', async () => {
    serve(
      http.get(at('/channels/jazz/chat/people/ada'), () => HttpResponse.json({ code: 'x' }, { status: 404 })),
    );
    const { desk } = deskFor(MODERATOR);
    renderPage(<Shown desk={desk} message={item(1)} />);
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Ban…' }));
    expect(desk.silencing.get()).toMatchObject({ kind: 'ban', person: { id: 'ada' } });
  });
});
