import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import { at, fakeService, refusal, signIn } from '@/test/fakeService';
import { renderPage } from '@/test/render';
import { ReportDialog } from './ReportDialog';
import type { Target } from './target';

const serve = fakeService();

const MESSAGE: Target = { kind: 'message', id: 'm', channel: 'jazz', name: 'Ada', text: 'You fools' };

function open(target: Target = MESSAGE) {
  const onClose = vi.fn();
  renderPage(<ReportDialog target={target} onClose={onClose} />, { path: '/c/jazz', at: '/c/jazz' });
  return onClose;
}

function taking(answer = () => new HttpResponse(null, { status: 204 })) {
  const reports: unknown[] = [];
  serve(
    http.post(at('/reports'), async ({ request }) => {
      reports.push(await request.json());
      return answer();
    }),
  );
  return reports;
}

const send = () => userEvent.click(screen.getByRole('button', { name: 'Send the report' }));

describe('ReportDialog', () => {
  it('should report a message, and say what happens next', async () => {
    signIn();
    const reports = taking();
    const onClose = open();
    expect(screen.getByText('You fools')).toBeVisible();

    await userEvent.click(screen.getByRole('radio', { name: 'Harassment or bullying' }));
    await userEvent.type(screen.getByLabelText('In your words (optional)'), 'Not nice');
    expect(screen.getByText('992 of 1000 characters left')).toBeVisible();
    await send();

    expect(await screen.findByRole('heading', { name: 'Thank you' })).toHaveFocus();
    expect(screen.queryByText(/emergency services/u)).toBeNull();
    expect(reports).toEqual([
      { kind: 'message', targetId: 'm', channel: 'jazz', category: 'harassment', text: 'Not nice' },
    ]);
    expect(screen.getByRole('link', { name: 'Your reports' })).toHaveAttribute('href', '/settings#reports');
    await userEvent.click(screen.getAllByRole('button', { name: 'Close' }).at(-1) ?? document.body);
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('should name the emergency services where somebody may be in danger', async () => {
    signIn();
    taking();
    open();
    await userEvent.click(screen.getByRole('radio', { name: 'Somebody may hurt themselves' }));
    await send();
    expect(await screen.findByText(/emergency services/u)).toBeVisible();
  });

  it('should ask for what is missing', async () => {
    signIn();
    const reports = taking();
    open();
    await send();
    expect(screen.getByRole('alert')).toHaveTextContent('Choose what is wrong with it.');
    await userEvent.click(screen.getByRole('radio', { name: 'Something else' }));
    await send();
    expect(screen.getByRole('alert')).toHaveTextContent('Say in a few words');
    await userEvent.type(screen.getByLabelText('In your words'), 'Odd');
    await send();
    expect(await screen.findByText('Thank you')).toBeVisible();
    expect(reports).toHaveLength(1);
  });

  it('should say why it was not taken, and keep what was written', async () => {
    signIn();
    taking(() => refusal('report-limit', 409));
    open();
    await userEvent.click(screen.getByRole('radio', { name: 'Spam or advertising' }));
    await userEvent.type(screen.getByLabelText('In your words (optional)'), 'Again');
    await send();
    expect(await screen.findByRole('alert')).toHaveTextContent('Many of your reports wait');
    expect(screen.getByLabelText('In your words (optional)')).toHaveValue('Again');
  });

  it('should ask who is not signed in to sign in, and come back', () => {
    open({ kind: 'person', id: 'ada', channel: 'jazz', name: 'Ada' });
    expect(screen.getByRole('heading', { name: 'Report Ada' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Sign in' })).toHaveAttribute(
      'href',
      '/sign-in?returnTo=%2Fc%2Fjazz',
    );
    expect(screen.queryByRole('radio')).toBeNull();
  });
});
