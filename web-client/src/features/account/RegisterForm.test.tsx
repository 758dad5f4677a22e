import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { register, signIn } from '@/api/account';
import { ApiProblem } from '@/api/problem';
import { renderPage } from '@/test/render';
import { RegisterForm } from './RegisterForm';

vi.mock('@/api/account', () => ({ register: vi.fn(), signIn: vi.fn() }));

const onMail = vi.fn();

async function fill({ name = 'Mara', email = 'mara@example.org', password = 'a long enough one' } = {}) {
  renderPage(<RegisterForm onMail={onMail} />);
  await userEvent.type(screen.getByLabelText('Display name'), name);
  await userEvent.type(screen.getByLabelText('E-mail'), email);
  await userEvent.type(screen.getByLabelText('Password'), password);
  await userEvent.click(screen.getByRole('button', { name: 'Create account' }));
}

describe('RegisterForm', () => {
  it('should send what was typed, trimmed, and the password as it is', async () => {
    vi.mocked(register).mockResolvedValue();
    await fill({ name: ' Mara ', email: 'mara@example.org', password: ' spaces count here ' });
    expect(register).toHaveBeenCalledExactlyOnceWith({
      displayName: 'Mara',
      email: 'mara@example.org',
      password: ' spaces count here ',
    });
  });

  it('should say what is wrong beside the field and send nothing', async () => {
    await fill({ password: 'short' });
    const password = screen.getByLabelText('Password');
    expect(password).toHaveAccessibleDescription('Use 10 to 200 characters.');
    expect(password).toBeInvalid();
    expect(screen.getByLabelText('E-mail')).toBeValid();
    expect(register).not.toHaveBeenCalled();
  });

  it('should sign in with the new account', async () => {
    vi.mocked(register).mockResolvedValue();
    vi.mocked(signIn).mockResolvedValue();
    await fill();
    expect(signIn).toHaveBeenCalledWith({ email: 'mara@example.org', password: 'a long enough one' });
    expect(onMail).not.toHaveBeenCalled();
  });

  it.each(['invalid-credentials', 'email-not-verified'])('should point to the letter on %s', async (code) => {
    vi.mocked(register).mockResolvedValue();
    vi.mocked(signIn).mockRejectedValue(new ApiProblem(code, '', 401));
    await fill();
    await vi.waitFor(() => {
      expect(onMail).toHaveBeenCalledWith('mara@example.org');
    });
  });

  it('should put a weak password beside the password', async () => {
    vi.mocked(register).mockRejectedValue(new ApiProblem('weak-password', '', 422));
    await fill();
    expect(await screen.findByText(/This would soon be guessed/u)).toBeVisible();
    expect(screen.getByLabelText('Password')).toBeInvalid();
  });

  it('should put a field that the service names beside that field', async () => {
    const errors = [{ field: 'displayName', message: 'size' }];
    vi.mocked(register).mockRejectedValue(new ApiProblem('invalid-message', '', 400, errors));
    await fill();
    await vi.waitFor(() => {
      expect(screen.getByLabelText('Display name')).toBeInvalid();
    });
    expect(screen.getByLabelText('E-mail')).toBeValid();
  });

  it('should say a refusal of no field under the form, an unknown one in general words', async () => {
    vi.mocked(register).mockRejectedValue(new ApiProblem('a-code-from-tomorrow', '', 500));
    await fill();
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'That did not work because of a problem of ours.',
    );
  });
});
