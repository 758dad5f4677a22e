import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { at, fakeService, refusal, signIn } from '@/test/fakeService';
import { renderPage } from '@/test/render';
import { ChangeEmail } from './ChangeEmail';

const serve = fakeService();

/** Asks for the password once, and then sends letters; where they went. */
function service() {
  const sent: unknown[] = [];
  let sure = false;
  serve(
    http.get(at('/me/security'), () =>
      HttpResponse.json({ password: true, totp: false, recoveryCodesLeft: 0, secondFactorDuty: false }),
    ),
    http.post(at('/me/owner-check'), () => {
      sure = true;
      return new HttpResponse(null, { status: 204 });
    }),
    http.post(at('/me/email'), async ({ request }) => {
      if (!sure) return refusal('password-needed', 403);
      sent.push(await request.json());
      return new HttpResponse(null, { status: 202 });
    }),
  );
  return sent;
}

const type = async (email: string) => {
  await userEvent.type(screen.getByLabelText('New address'), email);
  await userEvent.click(screen.getByRole('button', { name: 'Send the link there' }));
};

describe('ChangeEmail', () => {
  beforeEach(signIn);

  it('should send a link to the new address, for who gives the password', async () => {
    const sent = service();
    renderPage(<ChangeEmail inFolder />);
    await type('ada@next.example');
    const dialog = await screen.findByRole('dialog');
    await userEvent.type(await screen.findByLabelText(/password/iu), 'correct horse battery');
    await userEvent.click(dialog.querySelector('button[type=submit]') ?? dialog);
    expect(await screen.findByText(/on its way to ada@next\.example.*mail folder/u)).toBeVisible();
    expect(sent).toEqual([{ email: 'ada@next.example' }]);
    expect(screen.getByLabelText('New address')).toHaveValue('');
  });

  it('should say what is no address before it asks for anything', async () => {
    const sent = service();
    renderPage(<ChangeEmail inFolder={false} />);
    await type('ada');
    expect(await screen.findByText('This does not look like an e-mail address.')).toBeVisible();
    expect(sent).toEqual([]);
  });
});
