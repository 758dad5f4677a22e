import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { at, fakeService, refusal, signIn } from '@/test/fakeService';
import { renderPage } from '@/test/render';
import { ActsSection } from './ActsSection';

const serve = fakeService();

function open(answer: () => Response) {
  signIn();
  serve(http.get(at('/me/acts'), answer));
  renderPage(<ActsSection />);
}

const acts = (...all: object[]) => HttpResponse.json({ acts: all });
const TIMEOUT = {
  at: '2026-11-25T12:00:00Z',
  action: 'chat.timeout',
  by: 'moderator',
  channel: 'jazz',
  channelTitle: 'Late Jazz',
  reason: 'Too loud',
};

describe('ActsSection', () => {
  it('should say what was done about one, and by whom, without a name', async () => {
    open(() => acts(TIMEOUT, { at: '2026-11-24T12:00:00Z', action: 'account.suspend', by: 'house' }));
    expect(await screen.findByText('Too loud')).toBeVisible();
    const list = within(screen.getByRole('list', { name: 'Acts on your account' }));
    const [first, second] = list.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(first).toMatch(/^Timeout.*Too loud.* · a moderator of Late Jazz$/u);
    expect(second).toMatch(/^Account suspended.* · the house$/u);
  });

  it('should name a channel that is gone by its address, and an act without a word of its own as it is', async () => {
    open(() => acts({ ...TIMEOUT, channelTitle: undefined, action: 'chat.unheard' }));
    const line = await screen.findByRole('listitem');
    expect(line).toHaveTextContent(/^chat\.unheard.* · a moderator of jazz$/u);
  });

  it('should say that nothing was done', async () => {
    open(() => acts());
    expect(await screen.findByText('Nothing was ever done about you.')).toBeVisible();
    expect(screen.queryByRole('listitem')).toBeNull();
  });

  it('should say why it did not arrive, and ask again', async () => {
    let broken = true;
    open(() => (broken ? refusal('internal', 500) : acts(TIMEOUT)));
    expect(await screen.findByText(/because of a problem of ours/u)).toBeVisible();
    expect(screen.queryByText('Nothing was ever done about you.')).toBeNull();
    broken = false;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Too loud')).toBeVisible();
  });
});
