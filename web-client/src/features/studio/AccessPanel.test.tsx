import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as access from '@/api/access';
import { ApiProblem } from '@/api/problem';
import type { AccessOrder, AccessSettings, Guest } from '@/api/schema';
import { renderPage } from '@/test/render';
import { AccessPanel } from './AccessPanel';

let settings: AccessSettings;
let guests: Guest[];
let orders: AccessOrder[];

const guest = (person: string): Guest => ({ id: person, person, addedAt: '2026-01-01T20:00:00Z' });

beforeEach(() => {
  settings = { visibility: 'public', passwordSet: false };
  guests = [];
  orders = [];
  vi.spyOn(access, 'accessOf').mockImplementation(() => Promise.resolve(settings));
  vi.spyOn(access, 'setAccess').mockImplementation((_slug, order) => {
    orders.push(order);
    settings = {
      visibility: order.visibility,
      passwordSet: settings.passwordSet || order.password !== undefined,
    };
    return Promise.resolve(settings);
  });
  vi.spyOn(access, 'guestsOf').mockImplementation(() => Promise.resolve(guests));
  vi.spyOn(access, 'inviteGuest').mockImplementation((_slug, person) => {
    if (!person.includes('@')) return Promise.reject(new ApiProblem('person-not-found', '', 404));
    guests = [...guests, guest(person)];
    return Promise.resolve(guests);
  });
  vi.spyOn(access, 'removeGuest').mockResolvedValue(undefined);
});

async function shown(onAir = false) {
  renderPage(<AccessPanel slug="jazz" onAir={onAir} />);
  return { user: userEvent.setup(), choice: await screen.findByLabelText('Who may watch') };
}

describe('the audience', () => {
  it('should be chosen at once, with what the choice means', async () => {
    const { user, choice } = await shown();
    expect(screen.getByText(/^Everybody\./u)).toBeVisible();
    await user.selectOptions(choice, 'Followers');
    expect(orders).toEqual([{ visibility: 'followers' }]);
    expect(screen.getByText(/^Who follows your channel/u)).toBeVisible();
    expect(await screen.findByText('Saved.')).toBeVisible();
  });

  it('should say on air what became of who is watching', async () => {
    const { user, choice } = await shown(true);
    await user.selectOptions(choice, 'Subscribers');
    expect(await screen.findByText(/has been sent out/u)).toBeVisible();
  });

  it('should ask for a password only when there is one', async () => {
    const { user, choice } = await shown();
    await user.selectOptions(choice, 'With a password');
    expect(orders).toEqual([]);
    await user.type(screen.getByLabelText('Password'), 'short');
    await user.click(screen.getByRole('button', { name: 'Set password' }));
    expect(screen.getByText('Use 6 to 200 characters.')).toBeVisible();
    await user.type(screen.getByLabelText('Password'), ' no more');
    await user.click(screen.getByRole('button', { name: 'Set password' }));
    expect(orders).toEqual([{ visibility: 'password', password: 'short no more' }]);
    expect(await screen.findByLabelText('New password')).toHaveValue('');
    await user.selectOptions(choice, 'Public');
    await user.selectOptions(choice, 'With a password');
    expect(orders.slice(1)).toEqual([{ visibility: 'public' }, { visibility: 'password' }]);
  });

  it('should keep a list of guests', async () => {
    settings = { visibility: 'private', passwordSet: false };
    const { user } = await shown();
    expect(await screen.findByText('Nobody is invited yet.')).toBeVisible();
    await user.type(screen.getByLabelText('Guest'), 'nobody');
    await user.click(screen.getByRole('button', { name: 'Invite' }));
    expect(await screen.findByText('There is nobody with this e-mail or channel.')).toBeVisible();
    await user.clear(screen.getByLabelText('Guest'));
    await user.type(screen.getByLabelText('Guest'), 'bob@example.org');
    await user.click(screen.getByRole('button', { name: 'Invite' }));
    expect(await screen.findByText('bob@example.org')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Take bob@example.org off the list' }));
    expect(await screen.findByText('Nobody is invited yet.')).toBeVisible();
  });

  it('should put a refused choice back and say why', async () => {
    vi.spyOn(access, 'setAccess').mockRejectedValue(new ApiProblem('rate-limited', '', 429));
    const { user, choice } = await shown();
    await user.selectOptions(choice, 'Private');
    expect(await screen.findByRole('alert')).toBeVisible();
    expect(choice).toHaveValue('public');
  });
});
