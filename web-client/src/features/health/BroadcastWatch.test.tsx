import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as channels from '@/api/channels';
import * as api from '@/api/health';
import type { HealthReport } from '@/api/schema';
import { FakeServer } from '@/signaling/testing/FakeServer';
import { connectPageTo } from '@/signaling/testing/pageClient';
import { renderPage } from '@/test/render';
import { BroadcastWatch } from './BroadcastWatch';
import { aReport, noon } from './testing/health';

const since = new Date(noon).toISOString();

beforeEach(() => {
  const server = new FakeServer();
  server.answer('health-open', () => ({ type: 'done' }));
  server.answer('health-close', () => ({ type: 'done' }));
  connectPageTo(server);
  vi.spyOn(channels, 'myChannel').mockResolvedValue({ slug: 'jazz', title: 'Jazz', ownerName: 'Ada' });
});

function show(report: HealthReport) {
  vi.spyOn(api, 'channelHealth').mockResolvedValue(report);
  renderPage(<BroadcastWatch />);
}

describe('what is wrong with a broadcast, on another page', () => {
  it('should be told but for what is only good to know, until it is put aside', async () => {
    show(
      aReport({
        verdict: 'poor',
        findings: [
          { code: 'loss', severity: 'bad', advice: '', since },
          { code: 'single-layer', severity: 'notice', advice: '', since },
        ],
      }),
    );
    expect(await screen.findByRole('list', { name: 'Health alerts' })).toHaveTextContent(/^Packet loss/u);
    expect(screen.getByRole('status')).toHaveTextContent(/^Packet loss\. Data gets lost/u);
    expect(screen.getByRole('link', { name: 'All figures' })).toHaveAttribute('href', '/studio/health');
    await userEvent.click(screen.getByRole('button', { name: 'Dismiss: Packet loss' }));
    expect(screen.queryByRole('list')).toBeNull();
  });

  it('should be that nothing arrives, where that is so', async () => {
    const stream = { id: 's1', title: 'Late show', state: 'interrupted' as const, startedAt: since };
    show(aReport({ stream }));
    expect(await screen.findByText(/interrupted: nothing arrives/u)).toBeVisible();
  });
});
