import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { register } from '@/api/account';
import { ApiProblem } from '@/api/problem';
import { renderPage } from '@/test/render';
import { RegisterForm } from './RegisterForm';

vi.mock('@/api/account', () => ({ register: vi.fn() }));

async function fill({ name = 'Mara', email = 'mara@example.org', password = 'a long enough one' } = {}) {
  renderPage(<RegisterForm />);
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

  it('should put a taken e-mail beside the e-mail', async () => {
    vi.mocked(register).mockRejectedValue(new ApiProblem('email-taken', '', 409));
    await fill();
    expect(await screen.findByText(/There is an account with this e-mail already/u)).toBeVisible();
    expect(screen.getByLabelText('E-mail')).toBeInvalid();
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
