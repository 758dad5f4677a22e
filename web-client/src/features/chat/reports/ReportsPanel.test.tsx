import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import type { ReportCase } from '@/api/schema';
import type { ChatRoom } from '@/chat/ChatRoom';
import { Drafting } from '@/chat/Drafting';
import { item } from '@/chat/testing/says';
import { NOBODY, OPEN_MODES, type ChatItem, type ChatState } from '@/chat/types';
import { Store } from '@/signaling/observable';
import { at, fakeService, signIn } from '@/test/fakeService';
import { renderPage } from '@/test/render';
import { ChatDesk } from '../ChatDesk';
import { ReportsPanel } from './ReportsPanel';

const serve = fakeService();

const NOON = '2026-11-25T12:00:00Z';
const REPORT: ReportCase = {
  id: 'r1',
  kind: 'message',
  targetId: 'm1',
  channel: 'jazz',
  subject: 'You are all fools',
  categories: [{ category: 'hate', reporters: 1 }],
  severity: 'high',
  reporters: 1,
  at: NOON,
  latestAt: NOON,
};

/** The panel of somebody who keeps order, with these messages in the list, and its one report open. */
async function open(messages: ChatItem[]) {
  signIn();
  serve(
    http.get(at('/me'), () => HttpResponse.json({ id: 'mel', displayName: 'Mel' })),
    http.get(at('/channels/jazz/reports'), () => HttpResponse.json({ cases: [REPORT] })),
    http.get(at('/channels/jazz/reports/r1'), () =>
      HttpResponse.json({ report: REPORT, evidence: [], statements: [] }),
    ),
  );
  const state = new Store<ChatState>({
    status: 'open',
    messages,
    modes: OPEN_MODES,
    you: { ...NOBODY, roles: ['moderator'], moderates: true },
    waitUntil: 0,
    people: 2,
    hasOlder: false,
    loadingOlder: false,
  });
  const desk = new ChatDesk('jazz', { state, drafting: new Drafting() } as unknown as ChatRoom);
  desk.review(true);
  renderPage(<ReportsPanel desk={desk} />);
  await userEvent.click(await screen.findByRole('button', { name: /You are all fools/u }));
  await screen.findByRole('heading', { name: 'You are all fools' });
  return desk;
}

describe('ReportsPanel', () => {
  it('should lead to the message that is reported, and stay open', async () => {
    const desk = await open([item(1), item(2)]);
    await userEvent.click(screen.getByRole('button', { name: 'Show in the chat' }));
    expect(desk.jumps.latest.get()).toEqual({ key: 'm1' });
    expect(screen.getByRole('heading', { name: 'You are all fools' })).toBeVisible();
  });

  it('should not lead to what the list has not got', async () => {
    await open([item(2)]);
    expect(screen.queryByRole('button', { name: 'Show in the chat' })).toBeNull();
  });
});
