import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import type { Person } from '@/api/schema';
import { renderPage } from '@/test/render';
import { People } from './People';
import { at, fakeService, refusal, signIn } from './testing/operator';

const service = fakeService();
const eve: Person = {
  id: '7',
  email: 'eve@example.org',
  emailVerified: false,
  displayName: 'Eve',
  admin: false,
  since: '2026-03-05T11:00:00Z',
  secondFactor: false,
  signIns: 2,
};

function house(people: Person[]) {
  const asked: string[] = [];
  const ended: string[] = [];
  service(
    http.get(at('/admin/people'), ({ request }) => {
      asked.push(new URL(request.url).searchParams.get('query') ?? '');
      return HttpResponse.json({
        people: people.map((one) => ({ ...one, signIns: ended.length > 0 ? 0 : one.signIns })),
      });
    }),
    http.delete(at('/admin/people/:id/sign-ins'), ({ params }) => {
      ended.push(String(params.id));
      return new HttpResponse(null, { status: 204 });
    }),
  );
  return { asked, ended };
}

const open = () => renderPage(<People />, { path: '/admin', at: '/admin' });
const find = (text: string) => userEvent.type(screen.getByLabelText('Find by e-mail or name'), text);

describe('People', () => {
  it('should ask for nobody before something is typed, and find somebody by it', async () => {
    signIn();
    const { asked } = house([eve]);
    open();
    expect(screen.queryByRole('listitem')).toBeNull();
    await find('eve');
    expect(await screen.findByText('Eve')).toBeVisible();
    expect(
      screen.getByText(/eve@example\.org · not verified .* no second factor · 2 devices/u),
    ).toBeVisible();
    expect(asked).toEqual(['eve']);
  });

  it('should say that nobody is called that', async () => {
    signIn();
    house([]);
    open();
    await find('nobody');
    expect(await screen.findByText('Nobody is called that.')).toBeVisible();
  });

  it('should sign somebody out everywhere, once it was asked', async () => {
    signIn();
    const { ended } = house([eve]);
    open();
    await find('eve');
    await userEvent.click(await screen.findByRole('button', { name: 'Sign out Eve everywhere' }));
    expect(ended).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Sign out everywhere' }));
    expect(await screen.findByText(/0 devices/u)).toBeVisible();
    expect(ended).toEqual(['7']);
    expect(screen.getByRole('button', { name: 'Sign out Eve everywhere' })).toBeDisabled();
  });

  it('should say why it does not work', async () => {
    signIn();
    service(http.get(at('/admin/people'), () => refusal('rate-limited', 429)));
    open();
    await find('eve');
    expect(await screen.findByText(/That was a lot at once/u)).toBeVisible();
  });
});
