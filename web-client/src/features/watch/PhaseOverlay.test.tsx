import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { Stream, ViewerPhase, ViewerState } from '@/media/types';
import { renderPage } from '@/test/render';
import { PhaseOverlay } from './PhaseOverlay';

const live: Stream = { id: '1', title: 'Late set', state: 'live', startedAt: '2026-01-01T20:00:00Z' };

function show(phase: ViewerPhase, more: Partial<ViewerState> = {}) {
  const viewer = { start: vi.fn(), stop: vi.fn(), unlock: vi.fn() };
  const state: ViewerState = {
    phase,
    viewers: 0,
    connection: 'open',
    seat: 'floor',
    seatReason: 'usual',
    behind: false,
    quality: 'auto',
    rungs: [],
    ...more,
  };
  renderPage(<PhaseOverlay slug="jazz" state={state} viewer={viewer} />);
  return viewer;
}

describe('PhaseOverlay', () => {
  it.each<[ViewerPhase, string]>([
    ['connecting', 'Taking you to your seat…'],
    ['joining', 'Taking you to your seat…'],
    ['waiting', 'Starting soon'],
    ['reconnecting', 'Reconnecting…'],
    ['ended', 'The show is over'],
  ])('should announce %s as "%s"', (phase, words) => {
    show(phase);
    expect(screen.getByRole('status')).toHaveTextContent(words);
  });

  it('should leave a playing picture alone', () => {
    show('playing');
    expect(screen.queryByRole('status')).not.toBeInTheDocument();
  });

  it('should say that the broadcaster is away, and how long there is hope', () => {
    const graceEndsAt = new Date(Date.now() + 42_500).toISOString();
    show('reconnecting', { stream: { ...live, state: 'interrupted', graceEndsAt } });
    expect(screen.getByRole('status')).toHaveTextContent('One moment, please');
    expect(screen.getByText('0:42')).toBeVisible();
  });

  it('should offer a way home after the end', () => {
    show('ended');
    expect(screen.getByRole('link', { name: 'See what is live' })).toHaveAttribute('href', '/');
  });

  it('should say why it failed and start over on request', async () => {
    const viewer = show('failed', { problem: { code: 'sfu-unavailable', detail: '' } });
    expect(screen.getByText('The media server is not ready. Try again in a moment.')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(viewer.stop).toHaveBeenCalledBefore(viewer.start);
    expect(viewer.start).toHaveBeenCalledTimes(1);
  });

  it('should not offer another try for a channel that does not exist', () => {
    show('failed', { problem: { code: 'channel-not-found', detail: '' } });
    expect(screen.getByText('There is no channel here')).toBeVisible();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });
});
