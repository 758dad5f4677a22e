import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import type { SeatView } from '@/api/schema';
import { renderPage } from '@/test/render';
import { StreamsPage } from './StreamsPage';
import { anOverview, aSeat, at, fakeService, refusal, shows, signIn } from './testing/operator';

const service = fakeService();

async function open() {
  service(shows(anOverview()));
  renderPage(<StreamsPage />);
  await screen.findByRole('heading', { name: 'Houses' });
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

beforeEach(signIn);

describe('the seats', () => {
  let orders: unknown[];

  async function openSeats(...seats: SeatView[]) {
    orders = [];
    service(
      http.get(at('/admin/channels/jazz/seats'), () => HttpResponse.json({ seats })),
      http.put(at('/admin/channels/jazz/seats/:viewer'), async ({ request }) => {
        orders.push(await request.json());
        return HttpResponse.json({ seats: [aSeat({ seat: 'floor', reason: 'operator', forced: 'floor' })] });
      }),
    );
    await open();
    await press('Seats: Late Jazz');
  }
  const viewer = async () => within(await screen.findByRole('listitem', { name: 'ab12cd' }));

  it('should tell what the viewer is told, and move them', async () => {
    await openSeats(aSeat());
    expect((await viewer()).getByText(/^The floor is full\./u)).toBeVisible();
    expect((await viewer()).queryByRole('button', { name: /Let them/u })).not.toBeInTheDocument();
    await press('To the floor: ab12cd');
    expect(await screen.findByText('ab12cd is given a seat on the floor.')).toBeVisible();
    expect(orders).toEqual([{ seat: 'floor' }]);
    expect(screen.getByRole('listitem', { name: 'ab12cd' })).toHaveFocus();
    expect((await viewer()).getByText('set by the house')).toBeVisible();
  });

  it('should let who was put somewhere sit freely again', async () => {
    await openSeats(aSeat({ seat: 'floor', reason: 'operator', forced: 'floor' }));
    await userEvent.click((await viewer()).getByRole('button', { name: /^Let them sit freely/u }));
    expect(await screen.findByText('ab12cd sits freely again.')).toBeVisible();
    expect(orders).toEqual([{}]);
  });

  it('should say in words of ours that a seat is the usual one', async () => {
    await openSeats(aSeat({ seat: 'floor', reason: 'usual' }));
    expect((await viewer()).getByText('There is room on the floor.')).toBeVisible();
    expect((await viewer()).getByRole('button', { name: /^To the gallery/u })).toBeVisible();
  });

  it('should leave who is on stage there', async () => {
    await openSeats(aSeat({ seat: 'stage', reason: 'on-stage', rank: 'host' }));
    expect((await viewer()).getByText('Host')).toBeVisible();
    expect((await viewer()).queryByRole('button')).not.toBeInTheDocument();
  });

  it('should say that a viewer has left', async () => {
    await openSeats(aSeat());
    service(http.put(at('/admin/channels/jazz/seats/:viewer'), () => refusal('viewer-not-found', 404)));
    await userEvent.click(await screen.findByRole('button', { name: /^To the floor/u }));
    expect(await screen.findByText('This viewer is not in the house any more.')).toBeVisible();
  });

  it('should say when they cannot be loaded', async () => {
    service(http.get(at('/admin/channels/jazz/seats'), () => refusal('channel-not-found', 404)));
    await open();
    await press('Seats: Late Jazz');
    expect(await screen.findByText('There is no channel at this address.')).toBeVisible();
  });
});
