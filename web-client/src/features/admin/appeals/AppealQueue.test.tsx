import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import type { HouseAppeal } from '@/api/houseAppeals';
import { renderPage } from '@/test/render';
import { at, fakeService, refusal, signIn } from '../testing/operator';
import { AppealQueue } from './AppealQueue';

const serve = fakeService();
const NOON = '2026-03-05T12:00:00Z';

function anAppeal(more: Partial<HouseAppeal> = {}): HouseAppeal {
  return {
    id: 'a1',
    accountId: 'eve',
    name: 'Eve',
    cause: 'channel',
    targetId: 'jazz',
    title: 'Late Jazz',
    reason: 'It was spam.',
    sanctionedAt: NOON,
    sanctionedBy: 'Otto',
    text: 'It was my own film.',
    at: NOON,
    othersDecide: false,
    ...more,
  };
}

/** A house in which this waits until it is decided. */
function house(appeal: HouseAppeal) {
  const decided: unknown[] = [];
  const decide = async (how: string, request: Request) => {
    decided.push([how, await request.json()]);
    return new HttpResponse(null, { status: 204 });
  };
  signIn();
  serve(
    http.get(at('/admin/appeals'), () =>
      HttpResponse.json({ appeals: decided.length === 0 ? [appeal] : [] }),
    ),
    http.post(at('/admin/appeals/a1/accept'), ({ request }) => decide('accept', request)),
    http.post(at('/admin/appeals/a1/reject'), ({ request }) => decide('reject', request)),
  );
  return decided;
}

describe('AppealQueue', () => {
  it('shows both sides, and accepts without a word', async () => {
    const decided = house(anAppeal());
    renderPage(<AppealQueue />);
    const one = await screen.findByRole('listitem');
    expect(one).toHaveTextContent('Eve: channel “Late Jazz” suspended');
    expect(within(one).getByText('It was spam.')).toBeVisible();
    expect(within(one).getByText('It was my own film.')).toBeVisible();
    await userEvent.click(within(one).getByRole('button', { name: 'Accept the appeal of Eve' }));
    expect(await screen.findByText('No appeal waits.')).toBeVisible();
    expect(decided).toEqual([['accept', {}]]);
  });

  it('rejects with an answer only', async () => {
    const decided = house(anAppeal());
    renderPage(<AppealQueue />);
    const reject = await screen.findByRole('button', { name: 'Reject the appeal of Eve' });
    expect(reject).toBeDisabled();
    await userEvent.type(screen.getByLabelText('Answer'), 'It was not yours.');
    await userEvent.click(reject);
    expect(await screen.findByText('No appeal waits.')).toBeVisible();
    expect(decided).toEqual([['reject', { answer: 'It was not yours.' }]]);
  });

  it('leaves what one did oneself to somebody else', async () => {
    house(anAppeal({ othersDecide: true }));
    renderPage(<AppealQueue />);
    expect(await screen.findByText(/another administrator decides/u)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Accept the appeal of Eve' })).toBeNull();
  });

  it('says that somebody was quicker', async () => {
    house(anAppeal());
    serve(http.post(at('/admin/appeals/a1/accept'), () => refusal('appeal-decided', 409)));
    renderPage(<AppealQueue />);
    await userEvent.click(await screen.findByRole('button', { name: 'Accept the appeal of Eve' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Somebody has decided about this already.');
  });
});
