import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import type { BroadcastItem, ChannelItem } from '@/api/schema';
import { at, fakeService, signIn } from '@/test/fakeService';
import { renderPage } from '@/test/render';
import { BroadcastsPage } from './BroadcastsPage';
import { ChannelsPage } from './ChannelsPage';

const serve = fakeService();
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

const aChannel = (more: Partial<ChannelItem> = {}): ChannelItem => ({
  slug: 'jazz',
  title: 'Late Jazz',
  ownerId: '1',
  ownerName: 'Mara',
  since: '2026-03-05T11:00:00Z',
  followers: 4,
  onAir: false,
  ...more,
});

const aBroadcast = (more: Partial<BroadcastItem> = {}): BroadcastItem => ({
  id: 'b1',
  title: 'Friday',
  channel: 'jazz',
  channelTitle: 'Late Jazz',
  startedAt: '2026-03-05T11:00:00Z',
  endedAt: '2026-03-05T12:00:00Z',
  recorded: true,
  ...more,
});

beforeEach(signIn);

describe('the channels', () => {
  it('should come in pages', async () => {
    serve(
      http.get(at('/admin/channels'), ({ request }) =>
        HttpResponse.json(
          new URL(request.url).searchParams.get('after') === 'two'
            ? { channels: [aChannel({ slug: 'folk', title: 'Folk' })] }
            : { channels: [aChannel()], next: 'two' },
        ),
      ),
    );
    renderPage(<ChannelsPage />);
    await screen.findByRole('link', { name: 'Late Jazz' });
    await press('Show more');
    expect(await screen.findByRole('link', { name: 'Folk' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Show more' })).not.toBeInTheDocument();
  });

  it('should be suspended together, and say which could not be', async () => {
    const orders: unknown[] = [];
    serve(
      http.get(at('/admin/channels'), () =>
        HttpResponse.json({ channels: [aChannel(), aChannel({ slug: 'folk', title: 'Folk' })] }),
      ),
      http.post(at('/admin/bulk'), async ({ request }) => {
        orders.push(await request.json());
        return HttpResponse.json({
          outcomes: [{ target: 'jazz' }, { target: 'folk', problem: 'already-closed' }],
        });
      }),
    );
    renderPage(<ChannelsPage />);
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Choose Late Jazz' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Choose Folk' }));
    const bar = within(screen.getByRole('group', { name: 'What is chosen' }));
    expect(bar.getByText('2 chosen')).toBeVisible();
    await userEvent.click(bar.getByRole('button', { name: 'Suspend' }));
    const dialog = within(screen.getByRole('dialog'));
    await userEvent.type(dialog.getByLabelText('Reason'), 'Spam.');
    await userEvent.click(dialog.getByRole('button', { name: 'Suspend' }));
    expect(await screen.findByText('Done to 1.')).toBeVisible();
    expect(screen.getByText(/closed this already/u)).toBeVisible();
    expect(orders).toEqual([{ action: 'suspend-channels', targets: ['jazz', 'folk'], reason: 'Spam.' }]);
    expect(screen.queryByRole('group', { name: 'What is chosen' })).not.toBeInTheDocument();
  });

  it('should offer the way back where one is closed', async () => {
    serve(
      http.get(at('/admin/channels'), () =>
        HttpResponse.json({ channels: [aChannel({ closed: { cause: 'channel', reason: 'Spam.' } })] }),
      ),
    );
    renderPage(<ChannelsPage />);
    expect(await screen.findByText(/Spam\./u)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Restore: Late Jazz' })).toBeVisible();
  });
});

describe('the broadcasts', () => {
  it('should be those of the channel in the address', async () => {
    const asked: (string | null)[] = [];
    serve(
      http.get(at('/admin/broadcasts'), ({ request }) => {
        asked.push(new URL(request.url).searchParams.get('channel'));
        return HttpResponse.json({ broadcasts: [aBroadcast()] });
      }),
    );
    renderPage(<BroadcastsPage />, { path: '/admin/broadcasts', at: '/admin/broadcasts?channel=jazz' });
    expect(await screen.findByRole('link', { name: 'Friday' })).toHaveAttribute('href', '/c/jazz/videos/b1');
    expect(asked).toEqual(['jazz']);
  });

  it('should have their recording hidden, with a reason', async () => {
    const hidden: unknown[] = [];
    serve(
      http.get(at('/admin/broadcasts'), () =>
        HttpResponse.json({ broadcasts: [aBroadcast(), aBroadcast({ id: 'b2', recorded: false })] }),
      ),
      http.post(at('/admin/videos/b1/takedown'), async ({ request }) => {
        hidden.push(await request.json());
        return new HttpResponse(null, { status: 204 });
      }),
    );
    renderPage(<BroadcastsPage />);
    await screen.findAllByRole('link', { name: 'Friday' });
    await press('Hide the recording: Friday');
    const dialog = within(screen.getByRole('dialog'));
    await userEvent.type(dialog.getByLabelText('Reason'), 'A film.');
    await userEvent.click(dialog.getByRole('button', { name: 'Hide' }));
    await waitFor(() => {
      expect(hidden).toEqual([{ reason: 'A film.' }]);
    });
  });

  it('should say when nothing fits', async () => {
    serve(http.get(at('/admin/broadcasts'), () => HttpResponse.json({ broadcasts: [] })));
    renderPage(<BroadcastsPage />);
    expect(await screen.findByText('There is no such broadcast.')).toBeVisible();
  });
});
