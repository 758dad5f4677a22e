import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { answerChallenge, house, sendVerification, signIn } from '@/api/account';
import { ApiProblem } from '@/api/problem';
import { renderPage } from '@/test/render';
import { SignInPage } from './SignInPage';

vi.mock('@/api/account', () => ({
  answerChallenge: vi.fn(),
  house: vi.fn(),
  register: vi.fn(),
  sendVerification: vi.fn(),
  signIn: vi.fn(),
}));

async function signInAnd(problem: ApiProblem) {
  vi.mocked(signIn).mockRejectedValue(problem);
  renderPage(<SignInPage />);
  await userEvent.type(screen.getByLabelText('E-mail'), 'mara@example.org');
  await userEvent.type(screen.getByLabelText('Password'), 'a long enough one');
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
}

const asked = new ApiProblem('second-factor-required', '', 401, [], 'the challenge');

describe('SignInPage', () => {
  it('should ask for a code when the service does, and answer its challenge', async () => {
    await signInAnd(asked);
    await userEvent.type(await screen.findByLabelText('Code'), ' 123456 ');
    await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
    expect(answerChallenge).toHaveBeenCalledExactlyOnceWith('the challenge', '123456');
  });

  it('should go back to the password when the challenge has expired', async () => {
    vi.mocked(answerChallenge).mockRejectedValue(new ApiProblem('challenge-expired', '', 401));
    await signInAnd(asked);
    await userEvent.type(await screen.findByLabelText('Code'), '123456');
    await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
    expect(await screen.findByLabelText('Password')).toBeVisible();
  });

  it('should show where the letter is, and have it sent again', async () => {
    vi.mocked(house).mockResolvedValue({ administered: true, mailServer: false });
    vi.mocked(sendVerification).mockResolvedValue();
    await signInAnd(new ApiProblem('email-not-verified', '', 403));
    expect(await screen.findByText(/mail folder/u)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Send it again' }));
    expect(await screen.findByText(/Sent\./u)).toBeVisible();
    expect(sendVerification).toHaveBeenCalledWith('mara@example.org');
  });

  it('should say that e-mail and password do not go together', async () => {
    await signInAnd(new ApiProblem('invalid-credentials', '', 401));
    expect(await screen.findByText('E-mail or password is wrong.')).toBeVisible();
  });

  it('should begin with the code after a way in by another house', () => {
    renderPage(<SignInPage challenge="from elsewhere" />);
    expect(screen.getByLabelText('Code')).toBeVisible();
  });
});
