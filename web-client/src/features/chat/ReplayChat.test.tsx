import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { at, fakeService, refusal, signIn } from '@/test/fakeService';
import { renderPage } from '@/test/render';
import { ReplayChat } from './ReplayChat';

const serve = fakeService();

const START = Date.parse('2025-03-05T19:30:00Z');

function said(seq: number, author: string, text: string) {
  const sentAt = new Date(START + 1000 * seq).toISOString();
  return {
    epoch: 1,
    seq,
    message: { id: `m${seq}`, sentAt, author: { id: author, name: author, roles: [] }, style: 'plain', text },
  };
}

function open(reports: unknown[] = [], answer = () => new HttpResponse(null, { status: 204 })) {
  signIn();
  serve(
    http.get(at('/me'), () => HttpResponse.json({ id: 'mel', displayName: 'Mel' })),
    http.get(at('/channels/jazz/chat/emotes'), () => HttpResponse.json({ emotes: [] })),
    http.get(at('/channels/jazz/chat/messages'), ({ request }) => {
      const from = Date.parse(new URL(request.url).searchParams.get('from') ?? '');
      const all = [said(1, 'ada', 'You fools'), said(2, 'mel', 'Now, now')];
      return HttpResponse.json({ messages: all.filter(({ message }) => Date.parse(message.sentAt) >= from) });
    }),
    http.post(at('/reports'), async ({ request }) => {
      reports.push(await request.json());
      return answer();
    }),
  );
  renderPage(
    <ReplayChat slug="jazz" video="1f0c" token="seen" startedAt={START} moment={() => START + 5_000} />,
  );
}

/** The menu of a message, as the keyboard opens it. */
async function menuOf(text: string) {
  const row = (await screen.findByText(text)).closest<HTMLElement>('[role="article"]');
  row?.focus();
  await userEvent.keyboard('{Enter}');
  return within(await screen.findByRole('menu'));
}

describe('ReplayChat', () => {
  it('should let people report what was said, with the recording that they watch', async () => {
    const reports: unknown[] = [];
    open(reports);
    const menu = await menuOf('You fools');
    await userEvent.click(menu.getByRole('menuitem', { name: 'Report' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText('You fools')).toBeVisible();
    await userEvent.click(dialog.getByRole('radio', { name: 'Harassment or bullying' }));
    await userEvent.click(dialog.getByRole('button', { name: 'Send the report' }));
    expect(await screen.findByRole('heading', { name: 'Thank you' })).toBeVisible();
    expect(reports).toEqual([
      {
        kind: 'message',
        targetId: 'm1',
        channel: 'jazz',
        video: '1f0c',
        token: 'seen',
        category: 'harassment',
        text: '',
      },
    ]);
  });

  it('should say so where the recording is not for them any more', async () => {
    open([], () => refusal('video-not-found', 404));
    const menu = await menuOf('You fools');
    await userEvent.click(menu.getByRole('menuitem', { name: 'Report' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('radio', { name: 'Spam or advertising' }));
    await userEvent.click(dialog.getByRole('button', { name: 'Send the report' }));
    expect(await dialog.findByRole('alert')).toBeVisible();
  });

  it('should not offer that of one’s own', async () => {
    open();
    const menu = await menuOf('Now, now');
    await waitFor(() => {
      expect(menu.getAllByRole('menuitem').map(({ textContent }) => textContent)).toEqual(['Copy text']);
    });
  });
});
