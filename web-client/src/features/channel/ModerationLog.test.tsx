import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { at, fakeService, refusal, signIn } from '@/test/fakeService';
import { renderPage } from '@/test/render';
import { ModerationLog } from './ModerationLog';

const serve = fakeService();

const BAN = {
  at: '2026-11-25T12:00:00Z',
  action: 'chat.ban',
  byId: 'mo',
  by: 'Mo',
  aboutId: 'bob',
  about: 'Bob',
  reason: 'Watches',
};
const CLOSED = { at: '2026-11-24T12:00:00Z', action: 'stream.takedown' };

/** Answers with what `answer` says, and keeps what was asked for. */
function open(answer: (query: URLSearchParams) => Response) {
  const asked: string[] = [];
  signIn();
  serve(
    http.get(at('/channels/jazz/moderation-log'), ({ request }) => {
      const { searchParams } = new URL(request.url);
      asked.push(searchParams.toString());
      return answer(searchParams);
    }),
  );
  renderPage(<ModerationLog slug="jazz" />);
  return asked;
}

const page = (entries: object[], next?: number) => HttpResponse.json({ entries, next });
const lines = () =>
  within(screen.getByRole('list', { name: 'Moderation log' }))
    .queryAllByRole('listitem')
    .map(({ textContent }) => textContent);

describe('ModerationLog', () => {
  it('should say what was done to whom, by whom and why, and show older lines', async () => {
    const asked = open((query) => (query.has('before') ? page([CLOSED]) : page([BAN], 7)));
    await screen.findByText('Watches');
    expect(lines()).toHaveLength(1);
    expect(lines()[0]).toMatch(/^Ban from a chat: BobWatches.* · Mo$/u);

    await userEvent.click(screen.getByRole('button', { name: 'Show older' }));
    await waitFor(() => {
      expect(lines()).toHaveLength(2);
    });
    expect(lines()[1]).toMatch(/ · the house$/u);
    expect(asked).toEqual(['', 'before=7']);
    expect(screen.queryByRole('button', { name: 'Show older' })).toBeNull();
  });

  it('should ask for what one wants to see, and remember who was seen', async () => {
    const asked = open((query) => page(query.get('action') === 'words' ? [] : [BAN]));
    await screen.findByText('Watches');
    await userEvent.selectOptions(screen.getByLabelText('Who'), 'Mo');
    await userEvent.selectOptions(screen.getByLabelText('What'), 'Lists of words');
    expect(await screen.findByText('Nothing of this kind was done.')).toBeVisible();
    expect(lines()).toEqual([]);
    expect(asked).toEqual(['', 'moderator=mo', 'action=words&moderator=mo']);
    expect(screen.getByLabelText('Who')).toHaveDisplayValue('Mo');
  });

  it('should say why it did not arrive, and ask again', async () => {
    let broken = true;
    open(() => (broken ? refusal('internal', 500) : page([BAN])));
    expect(await screen.findByText(/because of a problem of ours/u)).toBeVisible();
    expect(screen.queryByText('Nothing of this kind was done.')).toBeNull();
    broken = false;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Watches')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  });
});
