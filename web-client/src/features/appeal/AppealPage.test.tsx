import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import type { OwnSanction, OwnSanctions } from '@/api/houseAppeals';
import { at, fakeService, refusal, signIn } from '@/test/fakeService';
import { renderPage } from '@/test/render';
import { AppealPage } from './AppealPage';

const serve = fakeService();
const NOON = '2026-03-05T12:00:00Z';

function aSanction(more: Partial<OwnSanction> = {}): OwnSanction {
  return { cause: 'account', targetId: 'mara', title: 'Mara', reason: 'It was spam.', at: NOON, ...more };
}

/** A house that has closed this; what is written against it is kept. */
function house(first: OwnSanction) {
  const written: unknown[] = [];
  let now: OwnSanctions = { inForce: [first], past: [] };
  const take = async (request: Request) => {
    const body = (await request.json()) as { text: string };
    written.push(body);
    now = { inForce: [{ ...first, appeal: { text: body.text, at: NOON } }], past: [] };
    return HttpResponse.json({ text: body.text, at: NOON }, { status: 201 });
  };
  serve(
    http.post(at('/appeals/sanctions'), () => HttpResponse.json(now)),
    http.get(at('/me/sanctions'), () => HttpResponse.json(now)),
    http.post(at('/appeals'), ({ request }) => take(request)),
    http.post(at('/me/sanctions/appeals'), ({ request }) => take(request)),
  );
  return written;
}

describe('AppealPage', () => {
  it('lets somebody who cannot sign in appeal by the link of their letter', async () => {
    const written = house(aSanction());
    renderPage(<AppealPage />, { at: '/appeal#ticket-1' });
    const card = await screen.findByRole('region', { name: 'Your account is suspended' });
    expect(within(card).getByText('It was spam.')).toBeVisible();

    const send = within(card).getByRole('button', { name: 'Send the appeal' });
    expect(send).toBeDisabled();
    await userEvent.type(within(card).getByLabelText('Why it is a mistake'), ' It was my own film. ');
    await userEvent.click(send);

    expect(await within(card).findByText('Your appeal waits for an answer.')).toBeVisible();
    expect(written).toEqual([
      { cause: 'account', targetId: 'mara', text: 'It was my own film.', ticket: 'ticket-1' },
    ]);
  });

  it('needs no ticket of who is signed in', async () => {
    const written = house(aSanction({ cause: 'channel', targetId: 'jazz', title: 'Late Jazz' }));
    signIn();
    renderPage(<AppealPage />, { at: '/appeal' });
    await userEvent.type(await screen.findByLabelText('Why it is a mistake'), 'It was mine.');
    await userEvent.click(screen.getByRole('button', { name: 'Send the appeal' }));
    expect(await screen.findByText('Your appeal waits for an answer.')).toBeVisible();
    expect(written).toEqual([{ cause: 'channel', targetId: 'jazz', text: 'It was mine.' }]);
  });

  it('shows what became of an appeal', async () => {
    house(
      aSanction({ appeal: { text: 'It was mine.', at: NOON, outcome: 'rejected', answer: 'It was not.' } }),
    );
    renderPage(<AppealPage />, { at: '/appeal#ticket-1' });
    expect(await screen.findByText('Your appeal was rejected:')).toBeVisible();
    expect(screen.getByText('It was not.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Send the appeal' })).toBeNull();
  });

  it('sends on whose link is too old', async () => {
    serve(http.post(at('/appeals/sanctions'), () => refusal('invalid-link', 410)));
    renderPage(<AppealPage />, { at: '/appeal#old' });
    expect(await screen.findByRole('alert')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Sign in' })).toHaveAttribute(
      'href',
      '/sign-in?returnTo=/appeal',
    );
  });
});
