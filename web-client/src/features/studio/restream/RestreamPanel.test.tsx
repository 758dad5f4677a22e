import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import type { RestreamTarget } from '@/api/schema';
import { at, fakeService, signIn } from '@/test/fakeService';
import { renderPage } from '@/test/render';
import { RestreamPanel } from './RestreamPanel';

const serve = fakeService();
const path = '/channels/dusk/restreams';
const url = 'rtmps://live.test/app';
const target: RestreamTarget = {
  id: '1',
  name: 'Elsewhere',
  url,
  automatic: true,
  status: { state: 'sending', since: '2026-11-24T20:00:00Z', bitrate: 2_400_000, leftOut: 0 },
};

/** The service with these targets; what was asked of it. */
function service(targets: RestreamTarget[]) {
  const asked: unknown[] = [];
  serve(
    http.get(at(path), () => HttpResponse.json({ targets })),
    http.post(at(path), async ({ request }) => {
      asked.push(await request.json());
      targets.push({ ...target, status: { state: 'idle' } });
      return HttpResponse.json(targets[0], { status: 201 });
    }),
    http.patch(at(`${path}/1`), async ({ request }) => {
      asked.push(await request.json());
      return HttpResponse.json(targets[0]);
    }),
    http.post(at(`${path}/1/stop`), () => {
      targets[0] = { ...target, status: { state: 'stopped' } };
      return HttpResponse.json(targets[0]);
    }),
    http.delete(at(`${path}/1`), () => {
      targets.length = 0;
      return new HttpResponse(null, { status: 204 });
    }),
  );
  return asked;
}

const click = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));

async function shown(targets: RestreamTarget[], onAir = true) {
  const asked = service(targets);
  renderPage(<RestreamPanel slug="dusk" onAir={onAir} />);
  await userEvent.click(screen.getByText('Send elsewhere, too'));
  return asked;
}

describe('RestreamPanel', () => {
  beforeEach(signIn);

  it('should add a target whose key is hidden', async () => {
    const asked = await shown([], false);
    await click('Add a target');
    await userEvent.type(screen.getByLabelText('Name'), 'Elsewhere');
    await userEvent.type(screen.getByLabelText('Server'), url);
    const key = screen.getByLabelText('Stream key');
    expect(key).toHaveAttribute('type', 'password');
    await userEvent.type(key, 'secret');
    await click('Add');
    expect(await screen.findByText('Elsewhere')).toBeVisible();
    expect(asked).toEqual([{ name: 'Elsewhere', url, streamKey: 'secret', automatic: true }]);
  });

  it('should keep the key with the server, and ask for one with another server', async () => {
    const asked = await shown([target]);
    await click('Edit Elsewhere');
    const name = screen.getByLabelText('Name');
    expect(name).toHaveFocus();
    await userEvent.type(name, ' again');
    await click('Save');
    expect(await screen.findByText('Sending')).toBeVisible();
    expect(asked).toEqual([{ name: 'Elsewhere again', url, automatic: true }]);

    await click('Edit Elsewhere');
    await userEvent.type(screen.getByLabelText('Server'), '2');
    await click('Save');
    expect(screen.getByText('This is needed.')).toBeVisible();
    expect(asked).toHaveLength(1);
  });

  it('should show that it sends, and stop', async () => {
    await shown([target]);
    expect(await screen.findByText('Sending')).toBeVisible();
    expect(screen.getByText(/2\.4 Mbit/u)).toBeVisible();
    await click('Stop sending to Elsewhere');
    expect(await screen.findByText('Stopped')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Start sending to Elsewhere' })).toBeVisible();
  });

  it('should say why it fails, and forget it when that is confirmed', async () => {
    await shown([
      { ...target, status: { state: 'failing', reason: 'refused', retryAt: '2026-11-24T20:00:05Z' } },
    ]);
    expect(await screen.findByText('It did not take the stream. Check the key.')).toBeVisible();
    await click('Remove Elsewhere');
    await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Remove' }));
    expect(await screen.findByText(/Nowhere yet/u)).toBeVisible();
  });
});
