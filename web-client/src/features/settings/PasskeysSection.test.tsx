import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { checkOwner } from '@/api/identities';
import { addPasskey, passkeys, passkeysExist } from '@/api/passkeys';
import { ApiProblem } from '@/api/problem';
import { security } from '@/api/security';
import { renderPage } from '@/test/render';
import { PasskeysSection } from './PasskeysSection';

vi.mock('@/api/identities', () => ({ checkOwner: vi.fn() }));
vi.mock('@/api/security', () => ({ security: vi.fn() }));
vi.mock('@/api/passkeys', () => ({
  addPasskey: vi.fn(),
  passkeys: vi.fn(),
  passkeysExist: vi.fn(),
  removePasskey: vi.fn(),
  renamePasskey: vi.fn(),
}));

const SECURITY = { password: true, totp: false, recoveryCodesLeft: 0, secondFactorDuty: false };
const KEY = { id: '1', name: 'My phone', backedUp: true, createdAt: '2026-11-03T12:00:00Z' };

beforeEach(() => {
  vi.mocked(passkeys).mockResolvedValue([]);
  vi.mocked(security).mockResolvedValue(SECURITY);
  vi.mocked(passkeysExist).mockReturnValue(true);
});

describe('PasskeysSection', () => {
  it('should ask for the password first where the service wants to be sure, and then go on', async () => {
    vi.mocked(addPasskey)
      .mockRejectedValueOnce(new ApiProblem('password-needed', '', 403))
      .mockResolvedValue(KEY);
    vi.mocked(checkOwner).mockResolvedValue();
    renderPage(<PasskeysSection />);
    await userEvent.click(await screen.findByRole('button', { name: 'Add a passkey' }));
    await userEvent.type(await screen.findByLabelText('Present password'), 'a long enough one');
    vi.mocked(passkeys).mockResolvedValue([KEY]);
    await userEvent.click(screen.getByRole('button', { name: 'Go on' }));

    expect(await screen.findByText('My phone')).toBeVisible();
    expect(checkOwner).toHaveBeenCalledExactlyOnceWith({ password: 'a long enough one' });
    expect(addPasskey).toHaveBeenCalledTimes(2);
    expect(screen.queryByLabelText('Present password')).toBeNull();
  });

  it('should ask for a code as well where there is a second factor', async () => {
    vi.mocked(security).mockResolvedValue({ ...SECURITY, totp: true });
    vi.mocked(addPasskey)
      .mockRejectedValueOnce(new ApiProblem('password-needed', '', 403))
      .mockResolvedValue(KEY);
    vi.mocked(checkOwner).mockResolvedValue();
    renderPage(<PasskeysSection />);
    await userEvent.click(await screen.findByRole('button', { name: 'Add a passkey' }));
    await userEvent.type(await screen.findByLabelText('Code'), ' 123456 ');
    await userEvent.type(screen.getByLabelText('Present password'), 'a long enough one');
    await userEvent.click(screen.getByRole('button', { name: 'Go on' }));

    await vi.waitFor(() => {
      expect(checkOwner).toHaveBeenLastCalledWith({ password: 'a long enough one', code: '123456' });
    });
  });

  it('should keep asking while the password is wrong', async () => {
    vi.mocked(addPasskey).mockRejectedValue(new ApiProblem('password-needed', '', 403));
    vi.mocked(checkOwner).mockRejectedValue(new ApiProblem('wrong-password', '', 403));
    renderPage(<PasskeysSection />);
    await userEvent.click(await screen.findByRole('button', { name: 'Add a passkey' }));
    await userEvent.type(await screen.findByLabelText('Present password'), 'not the password');
    await userEvent.click(screen.getByRole('button', { name: 'Go on' }));

    await vi.waitFor(() => {
      expect(screen.getByLabelText('Present password')).toBeInvalid();
    });
  });

  it('should say what a refusal means', async () => {
    vi.mocked(addPasskey).mockRejectedValue(new ApiProblem('passkey-known', '', 0));
    renderPage(<PasskeysSection />);
    await userEvent.click(await screen.findByRole('button', { name: 'Add a passkey' }));

    expect(await screen.findByRole('alert')).toHaveTextContent('This device has a passkey');
  });

  it('should show keys where none can be added', async () => {
    vi.mocked(passkeysExist).mockReturnValue(false);
    vi.mocked(passkeys).mockResolvedValue([KEY]);
    renderPage(<PasskeysSection />);

    const item = await screen.findByRole('listitem');
    expect(within(item).getByText('on several devices')).toBeVisible();
    expect(within(item).getByText(/never used/u)).toBeVisible();
    expect(screen.getByText('This browser knows no passkeys.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Add a passkey' })).toBeNull();
  });
});
