import { act, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as api from '@/api/health';
import * as channels from '@/api/channels';
import { ApiProblem } from '@/api/problem';
import type { HealthReport } from '@/api/schema';
import { withSample } from '@/hooks/useLiveHealth';
import { FakeServer } from '@/signaling/testing/FakeServer';
import { connectPageTo } from '@/signaling/testing/pageClient';
import { renderPage } from '@/test/render';
import { HealthPage } from './HealthPage';
import { aReport, aSample, noon } from './testing/health';

let server: FakeServer;

beforeEach(() => {
  server = new FakeServer();
  server.answer('health-open', () => ({ type: 'done' }));
  server.answer('health-close', () => ({ type: 'done' }));
  connectPageTo(server);
  vi.spyOn(channels, 'myChannel').mockResolvedValue({
    slug: 'jazz',
    title: 'Jazz',
    ownerName: 'Ada',
  });
});

function show(report: HealthReport) {
  vi.spyOn(api, 'channelHealth').mockResolvedValue(report);
  renderPage(<HealthPage />);
}

describe('the health page', () => {
  it('should show each layer, the sound and who watches in numbers', async () => {
    show(aReport());
    const table = await screen.findByRole('table');
    const [, large, small] = within(table).getAllByRole('row');
    expect(large).toHaveTextContent('Large1280 × 720H.264302.5 Mbit/s1.0 s0%');
    expect(small).toHaveTextContent('paused');
    expect(screen.getByText('Your broadcast arrives well.')).toBeVisible();
    expect(screen.getByText('Viewers on the floor').closest('figure')).toHaveTextContent('3');
    expect(screen.getByText('Viewers in the gallery').closest('figure')).toHaveTextContent('12');
    expect(screen.getByRole('img', { name: /^Bit rate, last 1 min, at most 3.2 Mbit\/s/u })).toBeVisible();
    expect(screen.getByText('Round trip').closest('figure')).toHaveTextContent(
      'Nobody can measure the way to this sender.',
    );
  });

  it('should show a round trip that goes on as a line', async () => {
    const now = aSample({ roundTripMs: 42 });
    show(aReport({ now, series: withSample([], now) }));
    const tile = (await screen.findByText('Round trip')).closest('figure');
    expect(tile).toHaveTextContent('42 ms');
    expect(screen.getByRole('img', { name: /^Round trip, last 1 min, at most 42 ms/u })).toBeVisible();
  });

  it('should say of a round trip from the beginning that it is no more than that', async () => {
    const now = aSample({ roundTripMs: 86, roundTripAtStart: true });
    show(aReport({ now, series: withSample([], now) }));
    const tile = (await screen.findByText('Round trip')).closest('figure');
    expect(tile).toHaveTextContent('86 ms');
    expect(tile).toHaveTextContent('As your encoder connected.');
    expect(screen.queryByRole('img', { name: /^Round trip/u })).not.toBeInTheDocument();
  });

  it('should say what is wrong and what to do about it', async () => {
    const since = new Date(noon).toISOString();
    show(aReport({ verdict: 'poor', findings: [{ code: 'loss', severity: 'bad', advice: '', since }] }));
    expect(await screen.findByText('Packet loss', { selector: 'strong' })).toBeVisible();
    expect(screen.getByText(/^Data gets lost on the way/u)).toBeVisible();
    expect(screen.getByText('urgent')).toBeVisible();
    expect(screen.getByText('Your viewers notice that something is wrong.')).toBeVisible();
  });

  it('should follow what the service tells', async () => {
    show(aReport());
    await screen.findByRole('table');
    await vi.waitFor(() => {
      expect(server.of('health-open')).toHaveLength(1);
    });
    const now = aSample({ at: new Date(noon + 2_000).toISOString(), bitrate: 900_000, fps: 8 });
    const since = now.at;
    act(() => {
      server.push({
        type: 'health',
        channel: 'jazz',
        verdict: 'poor',
        now,
        findings: [{ code: 'low-fps', severity: 'bad', advice: '', since }],
      });
    });
    expect(await screen.findByText('Few frames')).toBeVisible();
    expect(screen.getByText('Bit rate', { selector: 'figcaption' }).closest('figure')).toHaveTextContent(
      '900 kbit/s',
    );
  });

  it('should say so while nothing is on air', async () => {
    show({ verdict: 'good', findings: [], series: [] });
    expect(await screen.findByRole('heading', { name: 'You are not on air' })).toBeVisible();
  });

  it('should tell an interruption from a first measurement', async () => {
    show(
      aReport({
        stream: {
          id: 's1',
          title: 'Late show',
          state: 'interrupted',
          startedAt: new Date(noon).toISOString(),
        },
      }),
    );
    expect(await screen.findByText('Your broadcast is interrupted: nothing arrives.')).toBeVisible();
  });

  it('should offer to try again when the figures cannot be had', async () => {
    vi.spyOn(api, 'channelHealth').mockRejectedValue(new ApiProblem('unavailable', '', 503));
    renderPage(<HealthPage />);
    expect(await screen.findByRole('button', { name: 'Try again' })).toBeVisible();
  });
});
