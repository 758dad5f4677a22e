import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { setFollowing } from '@/api/channels';
import { ApiProblem } from '@/api/problem';
import { renderPage } from '@/test/render';
import { Gate } from './Gate';
import { isRefused, type Refused } from './refusal';

vi.mock('@/api/channels', async (actual) => ({
  ...(await actual<object>()),
  setFollowing: vi.fn(),
}));

function show(refused: Refused) {
  const onPassword = vi.fn<(password: string) => Promise<void>>().mockResolvedValue(undefined);
  const onAgain = vi.fn();
  renderPage(<Gate slug="late-show" refused={refused} onPassword={onPassword} onAgain={onAgain} />);
  return { onPassword, onAgain };
}

describe('Gate', () => {
  it.each([
    ['followers', 'This is for followers'],
    ['subscribers', 'This is for subscribers'],
    ['ticket', 'You need a ticket for this'],
    ['private', 'This is private'],
    ['something new', 'This is private'],
  ])('should say whom it is for: %s', async (why, title) => {
    const { onAgain } = show({ code: 'access-denied', why });
    expect(screen.getByText(title)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onAgain).toHaveBeenCalled();
  });

  it('should let somebody follow right there, and come in', async () => {
    vi.mocked(setFollowing).mockResolvedValue({ following: true, followers: 1 });
    const { onAgain } = show({ code: 'access-denied', why: 'followers' });
    await userEvent.click(screen.getByRole('button', { name: 'Follow' }));
    expect(setFollowing).toHaveBeenCalledExactlyOnceWith('late-show', true);
    await vi.waitFor(() => {
      expect(onAgain).toHaveBeenCalledOnce();
    });
  });

  it('should stay shut and say why when following did not work', async () => {
    vi.mocked(setFollowing).mockRejectedValue(new ApiProblem('rate-limited', '', 429));
    const { onAgain } = show({ code: 'access-denied', why: 'followers' });
    await userEvent.click(screen.getByRole('button', { name: 'Follow' }));
    expect(await screen.findByRole('alert')).toBeVisible();
    expect(onAgain).not.toHaveBeenCalled();
  });

  it('should send who is not signed in to the way in, and back', () => {
    show({ code: 'login-required', why: 'followers' });
    expect(screen.getByRole('link', { name: 'Sign in' })).toHaveAttribute('href', '/sign-in?returnTo=%2F');
  });

  it('should take the password', async () => {
    const { onPassword } = show({ code: 'password-required', why: 'password' });
    await userEvent.type(screen.getByLabelText('Password'), 'open sesame');
    await userEvent.click(screen.getByRole('button', { name: 'Come in' }));
    expect(onPassword).toHaveBeenCalledWith('open sesame');
  });

  it('should say beside the field that it is wrong', async () => {
    const { onPassword } = show({ code: 'password-required' });
    onPassword.mockRejectedValue(new ApiProblem('wrong-password', '', 403));
    await userEvent.click(screen.getByRole('button', { name: 'Come in' }));
    expect(onPassword).not.toHaveBeenCalled();
    await userEvent.type(screen.getByLabelText('Password'), 'open barley');
    await userEvent.click(screen.getByRole('button', { name: 'Come in' }));
    expect(await screen.findByText('This is not the password.')).toBeVisible();
    expect(screen.getByLabelText('Password')).toBeInvalid();
  });
});

describe('isRefused', () => {
  it('should tell a refusal from what went wrong', () => {
    expect(isRefused(new ApiProblem('access-denied', '', 403))).toBe(true);
    expect(isRefused(new ApiProblem('video-not-found', '', 404))).toBe(false);
    expect(isRefused(null)).toBe(false);
  });
});
