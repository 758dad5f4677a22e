import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import type { ChatAppeal } from '@/api/appeals';
import { at, fakeService, signIn } from '@/test/fakeService';
import { renderPage } from '@/test/render';
import { AppealEntry } from './AppealEntry';

const serve = fakeService();

const APPEAL: ChatAppeal = {
  id: 'a1',
  accountId: 'bob',
  name: 'Bob',
  text: 'It was my cat.',
  at: '2026-11-25T12:00:00Z',
  bannedAt: '2026-11-25T11:00:00Z',
  reason: 'spam',
  bannedBy: 'Mo',
  othersDecide: false,
};

describe('AppealEntry', () => {
  it('should accept with one click', async () => {
    signIn();
    const accepted = vi.fn();
    serve(
      http.post(at('/channels/jazz/appeals/a1/accept'), () => {
        accepted();
        return new HttpResponse(null, { status: 204 });
      }),
    );
    renderPage(<AppealEntry slug="jazz" appeal={APPEAL} />);
    expect(screen.getByText('It was my cat.')).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Accept the appeal of Bob' }));
    await vi.waitFor(() => {
      expect(accepted).toHaveBeenCalledOnce();
    });
  });

  it('should ask why before it rejects, and say who was quicker', async () => {
    signIn();
    const answers: unknown[] = [];
    serve(
      http.post(at('/channels/jazz/appeals/a1/reject'), async ({ request }) => {
        answers.push(await request.json());
        return HttpResponse.json({ code: 'appeal-decided' }, { status: 409 });
      }),
    );
    renderPage(<AppealEntry slug="jazz" appeal={APPEAL} />);
    await userEvent.click(screen.getByRole('button', { name: 'Reject the appeal of Bob' }));
    expect(screen.getByRole('button', { name: 'Reject' })).toBeDisabled();
    await userEvent.type(screen.getByLabelText('Why'), 'You have no cat.{Enter}');
    expect(await screen.findByText('Somebody has decided about this already.')).toBeDefined();
    expect(answers).toEqual([{ answer: 'You have no cat.' }]);
  });

  it('should leave it to others where it is against one’s own act', () => {
    renderPage(<AppealEntry slug="jazz" appeal={{ ...APPEAL, othersDecide: true }} />);
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.getByText('It is against what you did, so others decide.')).toBeDefined();
  });
});
