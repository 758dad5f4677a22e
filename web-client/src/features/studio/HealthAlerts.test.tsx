import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeServer } from '@/signaling/testing/FakeServer';
import { connectPageTo } from '@/signaling/testing/pageClient';
import { renderPage } from '@/test/render';
import { HealthAlerts } from './HealthAlerts';

let server: FakeServer;

beforeEach(async () => {
  server = new FakeServer();
  connectPageTo(server);
  renderPage(<HealthAlerts slug="jazz" />);
  await vi.waitFor(() => {
    expect(server.of('hello')).toHaveLength(1);
  });
});

function told(over: boolean, channel = 'jazz') {
  act(() => {
    server.push({
      type: 'health-alert',
      channel,
      code: 'loss',
      severity: 'bad',
      advice: '',
      over,
      at: '2026-03-05T12:00:00Z',
    });
  });
}

describe('health alerts', () => {
  it('should be seen, read aloud and told by the name of the tab, until it is good again', () => {
    told(false);
    expect(screen.getByRole('list', { name: 'Health alerts' })).toHaveTextContent(/Packet loss.*cable/u);
    expect(screen.getByRole('status')).toHaveTextContent(/^Packet loss\. Data gets lost/u);
    expect(document.title).toMatch(/^Trouble · Studio/u);
    told(true);
    expect(screen.queryByRole('list')).toBeNull();
    expect(screen.getByRole('status')).toHaveTextContent('Good again: Packet loss.');
    expect(document.title).toMatch(/^Studio/u);
  });

  it('should be put aside', async () => {
    told(false);
    await userEvent.click(screen.getByRole('button', { name: 'Dismiss: Packet loss' }));
    expect(screen.queryByRole('list')).toBeNull();
  });

  it('should be about this channel', () => {
    told(false, 'swing');
    expect(screen.queryByRole('list')).toBeNull();
  });
});
