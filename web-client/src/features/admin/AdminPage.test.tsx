import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { renderPage } from '@/test/render';
import { AdminPage } from './AdminPage';
import { OverviewPage } from './OverviewPage';
import { anOverview, at, counts, fakeService, knows, mara, refusal, shows, signIn } from './testing/operator';

const service = fakeService();
const visitor = { ...mara, admin: false };
const open = (address = '/admin') => {
  service(counts());
  return renderPage(
    <AdminPage signIn={<p>Sign in here</p>}>
      <OverviewPage />
    </AdminPage>,
    { path: '/admin', at: address },
  );
};
const become = () => screen.findByRole('button', { name: 'Become the administrator of this house' });

describe('AdminPage', () => {
  it('should show the way in to who is not signed in', () => {
    open();
    expect(screen.getByText('Sign in here')).toBeVisible();
  });

  it('should say that it is for administrators', async () => {
    signIn();
    service(knows(visitor));
    open();
    expect(await screen.findByText('You are not an administrator here')).toBeVisible();
  });

  it('should say so, too, when the service no longer takes somebody for one', async () => {
    signIn();
    service(
      knows(mara),
      http.get(at('/admin/overview'), () => refusal('forbidden', 403)),
    );
    open();
    expect(await screen.findByText('You are not an administrator here')).toBeVisible();
  });

  it('should keep the token of the link through the sign-in, out of the address, and hand the house over', async () => {
    const claims: unknown[] = [];
    service(
      knows(visitor),
      shows(anOverview()),
      http.post(at('/me/first-admin'), async ({ request }) => {
        claims.push(await request.json());
        return HttpResponse.json(mara);
      }),
    );
    const { router } = open('/admin#first=tok');
    expect(screen.getByText('Sign in here')).toBeVisible();
    await waitFor(() => {
      expect(router.state.location.hash).toBe('');
    });
    act(signIn);
    await userEvent.click(await become());
    expect(await screen.findByRole('heading', { name: 'Operations' })).toBeVisible();
    expect(claims).toEqual([{ token: 'tok' }]);
  });

  it.each([
    ['wrong-admin-token', 403, /does not belong to this house/u],
    ['admin-exists', 409, /has an administrator already/u],
  ])('should say what is wrong with the link: %s', async (code, status, words) => {
    signIn();
    service(
      knows(visitor),
      http.post(at('/me/first-admin'), () => refusal(code, status)),
    );
    open('/admin#first=tok');
    await userEvent.click(await become());
    expect(await screen.findByRole('alert')).toHaveTextContent(words);
  });

  it('should open at once for an administrator who uses the link again', async () => {
    signIn();
    service(knows(mara), shows(anOverview()));
    open('/admin#first=tok');
    expect(await screen.findByRole('heading', { name: 'Operations' })).toBeVisible();
  });

  it('should offer another try when the overview does not come', async () => {
    signIn();
    service(
      knows(mara),
      http.get(at('/admin/overview'), () => refusal('internal', 500)),
    );
    open();
    const again = await screen.findByRole('button', { name: 'Try again' });
    service(shows(anOverview()));
    await userEvent.click(again);
    expect(await screen.findByText('All is well.')).toBeVisible();
  });

  it('should keep the last state, with its time, while the connection is lost', async () => {
    signIn();
    service(knows(mara), shows(anOverview()));
    open();
    await screen.findByText('All is well.');
    service(http.get(at('/admin/overview'), () => HttpResponse.error()));
    expect(await screen.findByText(/^Connection lost\. You see the state of \d+:\d\d/u)).toBeVisible();
    expect(screen.getByText('All is well.')).toBeVisible();
    service(shows(anOverview()));
    await waitFor(() => {
      expect(screen.queryByText(/^Connection lost/u)).not.toBeInTheDocument();
    });
  });
});
