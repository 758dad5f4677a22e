import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ListedChannel } from '@/api/schema';
import { at, fakeService, refusal } from '@/test/fakeService';
import { renderPage } from '@/test/render';
import { BrowsePage } from './BrowsePage';

const serve = fakeService();

const entry = (slug: string, title: string): ListedChannel => ({
  channel: { slug, title, ownerName: 'Ada' },
  tags: [],
  description: '',
  followers: 3,
  viewers: 0,
});

/** Answers with the channels whose titles have the words, two a page; what it was asked for. */
function service(...titles: string[]): string[] {
  const asked: string[] = [];
  serve(
    http.get(at('/channels'), ({ request }) => {
      const query = new URL(request.url).searchParams;
      asked.push(query.toString());
      const from = Number(query.get('after') ?? 0);
      const fit = titles.filter((title) => title.includes(query.get('q') ?? ''));
      return HttpResponse.json({
        channels: fit.slice(from, from + 2).map((title) => entry(title.toLowerCase(), title)),
        next: fit.length > from + 2 ? String(from + 2) : undefined,
      });
    }),
  );
  return asked;
}

const show = (search = '') => renderPage(<BrowsePage />, { at: `/browse${search}` });
const shown = () => screen.queryAllByRole('heading', { level: 3 }).map((title) => title.textContent);

describe('BrowsePage', () => {
  beforeEach(() => {
    serve(http.get(at('/categories'), () => HttpResponse.json({ categories: ['sports', 'music'] })));
  });

  it('should show more on request, and no more than there is', async () => {
    service('A', 'B', 'C');
    show();
    await userEvent.click(await screen.findByRole('button', { name: 'Show more' }));
    await waitFor(() => {
      expect(shown()).toEqual(['A', 'B', 'C']);
    });
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
  });

  it('should look once somebody pauses, and keep in the address what for', async () => {
    const asked = service('Jazz', 'Chess');
    const { router } = show();
    await screen.findByText('Chess');
    await userEvent.type(screen.getByRole('searchbox'), 'Jazz');
    await waitFor(() => {
      expect(shown()).toEqual(['Jazz']);
    });
    expect(router.state.location.search).toBe('?q=Jazz');
    expect(asked).toEqual(['', 'q=Jazz']);
  });

  it('should begin with what the address says', async () => {
    const asked = service('Jazz');
    show('?q=Jazz&category=music&tag=late');
    await screen.findByText('Jazz');
    expect(asked).toEqual(['category=music&q=Jazz&tag=late']);
    expect(screen.getByRole('searchbox')).toHaveValue('Jazz');
    expect(screen.getByRole('button', { name: 'Music', pressed: true })).toBeVisible();
    expect(screen.getByText(/#late/u)).toBeVisible();
  });

  it('should choose a category and take it back', async () => {
    service('Jazz');
    const { router } = show();
    await userEvent.click(await screen.findByRole('button', { name: 'Sports' }));
    expect(router.state.location.search).toBe('?category=sports');
    await userEvent.click(screen.getByRole('button', { name: 'Sports' }));
    expect(router.state.location.search).toBe('');
  });

  it('should offer everything when nothing fits', async () => {
    service('Jazz');
    show('?q=nothing');
    await userEvent.click(await screen.findByRole('button', { name: 'Show all channels' }));
    expect(await screen.findByText('Jazz')).toBeVisible();
    expect(screen.getByRole('searchbox')).toHaveValue('');
  });

  it('should say that it failed, and try again', async () => {
    serve(http.get(at('/channels'), () => refusal('rate-limited', 429)));
    show();
    expect(await screen.findByRole('alert')).toHaveTextContent('The channels did not arrive');
    service('Jazz');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Jazz')).toBeVisible();
  });
});
