import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import type { OwnSanction } from '@/api/houseAppeals';
import { at, fakeService, signIn } from '@/test/fakeService';
import { renderPage } from '@/test/render';
import { SanctionsNote } from './SanctionsNote';

const serve = fakeService();

const hidden = (targetId: string): OwnSanction => ({
  cause: 'video',
  targetId,
  title: 'Late Jazz',
  reason: 'It was spam.',
  at: '2026-03-05T12:00:00Z',
});

function closed(...inForce: OwnSanction[]) {
  signIn();
  const answered = vi.fn(() => HttpResponse.json({ inForce, past: [] }));
  serve(http.get(at('/me/sanctions'), answered));
  renderPage(<SanctionsNote />);
  return answered;
}

describe('SanctionsNote', () => {
  it('says what is closed, and leads to why', async () => {
    closed(hidden('v1'));
    expect(await screen.findByText(/Your video “Late Jazz” is hidden\./u)).toBeVisible();
    expect(screen.getByRole('link', { name: 'See why, and appeal' })).toHaveAttribute('href', '/appeal');
  });

  it('counts several', async () => {
    closed(hidden('v1'), hidden('v2'));
    expect(await screen.findByText(/2 things of yours are closed\./u)).toBeVisible();
  });

  it('is not there where nothing is', async () => {
    const answered = closed();
    await waitFor(() => {
      expect(answered).toHaveReturned();
    });
    await expect(screen.findByRole('link', {}, { timeout: 200 })).rejects.toThrow();
  });
});
