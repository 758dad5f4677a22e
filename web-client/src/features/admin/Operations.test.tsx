import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Overview } from '@/api/schema';
import { renderPage } from '@/test/render';
import { OverviewPage } from './OverviewPage';
import { StreamsPage } from './StreamsPage';
import {
  aHouse,
  aNode,
  anOverview,
  at,
  counts,
  fakeService,
  refusal,
  shows,
  signIn,
} from './testing/operator';

const service = fakeService();

async function open(more: Partial<Overview> = {}) {
  service(shows(anOverview(more)), counts());
  renderPage(
    <>
      <OverviewPage />
      <StreamsPage />
    </>,
  );
  await screen.findAllByRole('heading', { name: 'Houses' });
}

/** Takes orders for nodes and remembers them. */
function drains() {
  const orders: unknown[] = [];
  service(
    http.put(at('/admin/nodes/:name'), async ({ params, request }) => {
      const { draining } = (await request.json()) as { draining: boolean };
      orders.push([params.name, draining]);
      return HttpResponse.json(aNode({ draining, state: draining ? 'draining' : 'up' }));
    }),
  );
  return orders;
}

const node = (name: string) => within(screen.getByRole('article', { name }));
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

beforeEach(signIn);

describe('the totals', () => {
  it('should be told as numbers beside their lines', async () => {
    await open({
      houses: [aHouse(), aHouse({ channel: 'folk', title: 'Folk', floor: 4, stream: undefined })],
    });
    const tile = (title: string) => screen.getByText(title).closest('figure');
    expect(tile('On air')).toHaveTextContent(/^On air1last 5 min/u);
    expect(tile('On the floor')).toHaveTextContent(/^On the floor7/u);
    expect(tile('Egress to the floor')).toHaveTextContent('7.2 Mbit/s');
    expect(
      screen.getByRole('img', { name: 'Saved by lower layers, last 5 min, at most 640 kbit/s' }),
    ).toBeVisible();
  });
});

describe('the nodes', () => {
  it('should tell their state in words, and what a bad one means', async () => {
    await open({
      nodes: [
        aNode(),
        aNode({ name: 'sfu-2', state: 'hung' }),
        aNode({ name: 'sfu-3', state: 'gone', draining: true }),
        aNode({ name: 'sfu-4', state: 'draining', draining: true, publishers: 0, subscribers: 0 }),
      ],
    });
    expect(node('sfu-1').getByText('Up')).toBeVisible();
    expect(node('sfu-1').getByText('3 viewers')).toBeVisible();
    expect(node('sfu-2').getByText(/^It is there and does not answer/u)).toBeVisible();
    expect(node('sfu-3').getByText(/cannot be reached.*stays empty/u)).toBeVisible();
    expect(node('sfu-4').getByText(/^Empty/u)).toBeVisible();
    expect(screen.getByText('sfu-2 does not answer.')).toBeVisible();
    expect(screen.queryByText('All is well.')).not.toBeInTheDocument();
  });

  it('should be drained only after saying what happens', async () => {
    const orders = drains();
    await open();
    await press('Drain: sfu-1');
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.getByText(/takes nothing new.*viewers keep their picture/u)).toBeVisible();
    expect(dialog.queryByText(/No other node is up/u)).not.toBeInTheDocument();
    await press('Leave it in use');
    expect(orders).toEqual([]);
    await press('Drain: sfu-1');
    await press('Drain it');
    await waitFor(() => {
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    });
    expect(orders).toEqual([['sfu-1', true]]);
  });

  it('should warn before the only one that is up is drained', async () => {
    await open({ nodes: [aNode(), aNode({ name: 'sfu-2', state: 'gone' })] });
    await press('Drain: sfu-1');
    expect(within(screen.getByRole('dialog')).getByText(/^No other node is up/u)).toBeVisible();
  });

  it('should be taken back into use without a question', async () => {
    const orders = drains();
    await open({ nodes: [aNode({ state: 'draining', draining: true }), aNode({ name: 'sfu-2' })] });
    await press('Take back into use: sfu-1');
    await waitFor(() => {
      expect(orders).toEqual([['sfu-1', false]]);
    });
  });

  it('should say why an order is refused', async () => {
    service(http.put(at('/admin/nodes/sfu-1'), () => refusal('node-not-found', 404)));
    await open();
    await press('Drain: sfu-1');
    await press('Drain it');
    expect(await screen.findByText('There is no node of this name any more.')).toBeVisible();
  });
});

describe('the houses', () => {
  it('should be listed with who is where', async () => {
    await open({
      houses: [aHouse({ floor: 20 }), aHouse({ channel: 'folk', title: 'Folk', stream: undefined })],
    });
    const row = within(screen.getByRole('row', { name: /Late Jazz/u }));
    expect(row.getByRole('link', { name: 'Late Jazz' })).toHaveAttribute('href', '/c/jazz');
    expect(row.getByText(/20 of 20/u)).toHaveTextContent('full');
    expect(row.getByText(/12 min\. ago/u)).toBeVisible();
    expect(within(screen.getByRole('row', { name: /Folk/u })).getByText('Not on air')).toBeVisible();
  });

  it('should say when there are none, and when nobody has moved', async () => {
    await open({ houses: [], moves: [] });
    expect(screen.getByText('Nobody is on air')).toBeVisible();
    expect(screen.getByText('Nobody has moved yet.')).toBeVisible();
  });

  it('should be told about when a broadcaster dropped or a floor is shut', async () => {
    const stream = {
      id: 's',
      title: 'Jazz',
      state: 'interrupted' as const,
      startedAt: '2026-03-05T11:48:00Z',
    };
    await open({ houses: [aHouse({ stream, open: false })] });
    expect(screen.getByText("Late Jazz: the broadcaster's connection dropped.")).toBeVisible();
    expect(screen.getByText('Late Jazz: the floor takes nobody more.')).toBeVisible();
  });
});

describe('the numbers of the house', () => {
  it('should say what waits, and lead there', async () => {
    service(shows(anOverview()), counts({ backlog: { reports: 2, appeals: 0 } }));
    renderPage(<OverviewPage />);
    expect(await screen.findByRole('link', { name: '2 reports wait' })).toHaveAttribute(
      'href',
      '/admin/reports',
    );
    expect(screen.queryByText(/appeal/u)).not.toBeInTheDocument();
    expect(screen.getByText('People, and who came').closest('figure')).toHaveTextContent('12');
    expect(screen.getByText('Failed requests').closest('figure')).toHaveTextContent(/^Failed requests2/u);
  });
});
