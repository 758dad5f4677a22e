import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Encoder } from '@/api/schema';
import { at, fakeService, signIn } from '@/test/fakeService';
import { renderPage } from '@/test/render';
import { KeySection } from './KeySection';

const serve = fakeService();
const whipUrl = 'https://house.test/whip/dusk';

/** The service with a key or without one, as it is told. */
function service(known: Encoder) {
  let encoder = known;
  serve(
    http.get(at('/channels/dusk/stream-key'), () => HttpResponse.json(encoder)),
    http.post(at('/channels/dusk/stream-key'), () => {
      encoder = { ...encoder, createdAt: '2026-11-24T20:00:00Z' };
      return HttpResponse.json({ streamKey: 'very-secret', whipUrl }, { status: 201 });
    }),
    http.delete(at('/channels/dusk/stream-key'), () => {
      encoder = { whipUrl };
      return new HttpResponse(null, { status: 204 });
    }),
  );
}

const click = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));

describe('KeySection', () => {
  beforeEach(signIn);

  it('should create the first key without a question and show it this once', async () => {
    service({ whipUrl });
    renderPage(<KeySection slug="dusk" />);
    expect(await screen.findByText('There is no stream key yet.')).toBeVisible();
    await click('Create a stream key');
    expect((await screen.findAllByText('very-secret')).length).toBeGreaterThan(0);
    expect(await screen.findByRole('button', { name: 'Replace the key' })).toBeVisible();
  });

  it('should say what happens to a running encoder before it replaces a key', async () => {
    service({ whipUrl, createdAt: '2026-11-23T20:00:00Z' });
    renderPage(<KeySection slug="dusk" />);
    await click('Replace the key');
    expect(screen.getByRole('dialog')).toHaveTextContent('an encoder that is live with it is dropped');
    await click('Cancel');
    expect(screen.queryByText('very-secret')).toBeNull();
    await click('Replace the key');
    await userEvent.click(screen.getAllByRole('button', { name: 'Replace the key' })[1] ?? document.body);
    expect((await screen.findAllByText('very-secret')).length).toBeGreaterThan(0);
  });

  it('should say when and from where it was used, and delete it', async () => {
    const used = { lastUsedAt: '2026-11-24T08:30:00Z', lastUsedFrom: '203.0.113.0/24' };
    service({ whipUrl, createdAt: '2026-11-23T20:00:00Z', ...used });
    renderPage(<KeySection slug="dusk" />);
    expect(await screen.findByText(/from 203\.0\.113\.0\/24/u)).toBeVisible();
    await click('Delete the key');
    await userEvent.click(screen.getAllByRole('button', { name: 'Delete the key' })[1] ?? document.body);
    expect(await screen.findByText('There is no stream key yet.')).toBeVisible();
  });

  it('should offer RTMP only where the house takes it', async () => {
    service({ whipUrl });
    const { unmount } = renderPage(<KeySection slug="dusk" />);
    expect(await screen.findByText(whipUrl)).toBeVisible();
    expect(screen.queryByText('OBS over RTMP')).toBeNull();
    unmount();
    service({ whipUrl, rtmpUrl: 'rtmp://house.test/live' });
    renderPage(<KeySection slug="dusk" />);
    expect(await screen.findByText('OBS over RTMP')).toBeVisible();
    expect(screen.getByText('rtmp://house.test/live')).toBeVisible();
  });
});
