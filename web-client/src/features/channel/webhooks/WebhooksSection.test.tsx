import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Delivery, Webhook } from '@/api/schema';
import { at, fakeService, signIn } from '@/test/fakeService';
import { renderPage } from '@/test/render';
import { WebhooksSection } from './WebhooksSection';

const serve = fakeService();
const path = '/channels/dusk/webhooks';
const url = 'https://program.test/hooks';
const hook: Webhook = { id: '1', url, events: ['stream.started'], createdAt: '2026-11-24T20:00:00Z' };
const failed: Delivery = {
  id: 'd',
  eventId: 'e',
  type: 'stream.started',
  state: 'failed',
  createdAt: '2026-11-24T20:05:00Z',
  tries: 11,
  status: 503,
  answer: 'closed for lunch',
  tookMs: 120,
};

/** The service with these webhooks; what was asked of it. */
function service(hooks: Webhook[], deliveries: Delivery[] = []) {
  const asked: unknown[] = [];
  let log = deliveries;
  serve(
    http.get(at(path), () => HttpResponse.json({ webhooks: hooks })),
    http.post(at(path), async ({ request }) => {
      asked.push(await request.json());
      return HttpResponse.json({ webhook: hook, secret: 'whsec_very' }, { status: 201 });
    }),
    http.patch(at(`${path}/1`), async ({ request }) => {
      asked.push(await request.json());
      return HttpResponse.json(hook);
    }),
    http.get(at(`${path}/1/deliveries/d/payload`), () =>
      HttpResponse.json({ body: '{"type":"stream.started"}' }),
    ),
    http.post(at(`${path}/1/secret`), () =>
      HttpResponse.json({ webhook: hook, secret: 'whsec_new' }, { status: 201 }),
    ),
    http.get(at(`${path}/1/deliveries`), () => HttpResponse.json({ deliveries: log, more: false })),
    http.post(at(`${path}/1/deliveries/d/redelivery`), () => {
      log = [{ ...failed, state: 'delivered', status: 204, answer: '' }];
      return HttpResponse.json(log[0], { status: 202 });
    }),
    http.delete(at(`${path}/1`), () => {
      hooks.length = 0;
      return new HttpResponse(null, { status: 204 });
    }),
  );
  return asked;
}

const click = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));

describe('WebhooksSection', () => {
  beforeEach(signIn);

  it('should add one for the chosen events and show its secret this once', async () => {
    const asked = service([]);
    renderPage(<WebhooksSection slug="dusk" />);
    expect(await screen.findByText(/None yet/u)).toBeVisible();
    await userEvent.type(screen.getByLabelText('Address'), url);
    await userEvent.click(screen.getByLabelText('Recording is ready'));
    await click('Add');
    expect(await screen.findByText('whsec_very')).toBeVisible();
    expect(asked).toEqual([
      { url, events: ['stream.started', 'stream.interrupted', 'stream.resumed', 'stream.ended'] },
    ]);
  });

  it('should show what was answered, and send it again', async () => {
    service([hook], [failed]);
    renderPage(<WebhooksSection slug="dusk" />);
    await click('Deliveries');
    expect(await screen.findByText('Failed')).toBeVisible();
    expect(screen.getByText(/Answered 503 in 120/u)).toBeVisible();
    expect(screen.getByText('closed for lunch')).toBeInTheDocument();
    await userEvent.click(screen.getByText('What is sent'));
    expect(await screen.findByText(/"type": "stream.started"/u)).toBeVisible();
    await click('Send Stream started again');
    expect(await screen.findByText('Delivered')).toBeVisible();
  });

  it('should change what it is told', async () => {
    const asked = service([hook]);
    renderPage(<WebhooksSection slug="dusk" />);
    await click('Edit');
    const item = screen.getByRole('listitem', { name: url });
    await userEvent.click(within(item).getByLabelText('Stream ended'));
    await click('Save');
    expect(await screen.findByRole('button', { name: 'Edit' })).toBeVisible();
    expect(asked).toEqual([{ url, events: ['stream.started', 'stream.ended'] }]);
  });

  it('should say what a new secret means before it makes one', async () => {
    service([hook]);
    renderPage(<WebhooksSection slug="dusk" />);
    await click('New secret');
    const dialog = screen.getByRole('dialog');
    expect(dialog).toHaveTextContent('within 24 hours');
    await userEvent.click(within(dialog).getByRole('button', { name: 'New secret' }));
    expect(await screen.findByText('whsec_new')).toBeVisible();
  });

  it('should say why one is off, and remove it', async () => {
    service([{ ...hook, off: 'gone' }]);
    renderPage(<WebhooksSection slug="dusk" />);
    expect(await screen.findByText(/answered that it is gone/u)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Send a test event' })).toBeNull();
    await click('Remove');
    await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Remove' }));
    expect(await screen.findByText(/None yet/u)).toBeVisible();
  });
});
