import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { createChannel } from '@/api/channels';
import { ApiProblem } from '@/api/problem';
import { renderPage } from '@/test/render';
import { CreateChannel } from './CreateChannel';

vi.mock('@/api/channels', () => ({ createChannel: vi.fn() }));

const name = () => screen.getByLabelText('Channel name');
const address = () => screen.getByLabelText('Channel address');
const submit = () => userEvent.click(screen.getByRole('button', { name: 'Create channel' }));

describe('CreateChannel', () => {
  it('should suggest an address until somebody writes one, and again when it is emptied', async () => {
    renderPage(<CreateChannel />);
    await userEvent.type(name(), 'Jazz at Nine');
    expect(address()).toHaveValue('jazz-at-nine');
    await userEvent.clear(address());
    await userEvent.type(address(), 'My jazz');
    await userEvent.type(name(), ' o’clock');
    expect(address()).toHaveValue('my-jazz');
    await userEvent.clear(address());
    await userEvent.type(name(), '!');
    expect(address()).toHaveValue('jazz-at-nine-oclock');
  });

  it('should not send an address that cannot be one', async () => {
    renderPage(<CreateChannel />);
    await userEvent.type(name(), 'Jazz');
    await userEvent.clear(address());
    await userEvent.type(address(), 'no_good');
    await submit();
    expect(address()).toHaveAccessibleDescription(/Use a-z, 0-9 and hyphens/u);
    expect(createChannel).not.toHaveBeenCalled();
  });

  it('should say beside the address that it is taken', async () => {
    vi.mocked(createChannel).mockRejectedValue(new ApiProblem('slug-taken', '', 409));
    renderPage(<CreateChannel />);
    await userEvent.type(name(), 'Jazz');
    await submit();
    expect(await screen.findByText('This address is taken. Try another one.')).toBeVisible();
    expect(address()).toBeInvalid();
  });
});
