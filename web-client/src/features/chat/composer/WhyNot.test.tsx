import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import { at, fakeService, signIn } from '@/test/fakeService';
import { renderPage } from '@/test/render';
import { WhyNot } from './WhyNot';

const serve = fakeService();

describe('WhyNot', () => {
  it('should show a warning until one says that one understands', async () => {
    signIn();
    const understood = vi.fn();
    serve(
      http.post(at('/channels/jazz/chat/warnings/w1/acknowledgement'), () => {
        understood();
        return new HttpResponse(null, { status: 204 });
      }),
    );
    renderPage(<WhyNot slug="jazz" standing={{ kind: 'warned', warning: 'w1', reason: 'Calm down.' }} />);
    expect(screen.getByRole('alert').textContent).toBe('A moderator has warned you:');
    expect(screen.getByText('Calm down.')).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'I understand' }));
    await vi.waitFor(() => {
      expect(understood).toHaveBeenCalledOnce();
    });
  });

  it('should say why the service did not take it', async () => {
    signIn();
    serve(
      http.post(at('/channels/jazz/chat/warnings/w1/acknowledgement'), () =>
        HttpResponse.json({ code: 'chat-warning-not-found' }, { status: 404 }),
      ),
    );
    renderPage(<WhyNot slug="jazz" standing={{ kind: 'warned', warning: 'w1', reason: 'Calm down.' }} />);
    await userEvent.click(screen.getByRole('button', { name: 'I understand' }));
    expect(await screen.findByText('There is no such warning.')).toBeDefined();
  });

  it('should let one appeal once against a ban', async () => {
    signIn();
    const appeals: unknown[] = [];
    serve(
      http.post(at('/channels/jazz/appeals'), async ({ request }) => {
        appeals.push(await request.json());
        return HttpResponse.json({}, { status: 201 });
      }),
    );
    renderPage(<WhyNot slug="jazz" standing={{ kind: 'banned', appeal: { state: 'open' } }} />);
    await userEvent.click(screen.getByRole('button', { name: 'Appeal' }));
    await userEvent.type(await screen.findByLabelText('Your appeal'), ' It was my cat. ');
    await userEvent.click(screen.getByRole('button', { name: 'Send the appeal' }));
    await vi.waitFor(() => {
      expect(appeals).toEqual([{ text: 'It was my cat.' }]);
    });
  });

  it('should say why an appeal was rejected', () => {
    const appeal = { state: 'rejected' as const, answer: 'You have no cat.' };
    renderPage(<WhyNot slug="jazz" standing={{ kind: 'banned', appeal }} />);
    expect(screen.getByText('You have no cat.')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Appeal' })).toBeNull();
  });
});
