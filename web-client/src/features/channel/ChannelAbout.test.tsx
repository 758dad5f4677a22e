import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import type { ChannelPage } from '@/api/schema';
import { at, fakeService } from '@/test/fakeService';
import { renderPage } from '@/test/render';
import { ChannelAbout } from './ChannelAbout';
import { page } from './testing/page';

const serve = fakeService();

function show(change: Partial<ChannelPage>) {
  let asked = 0;
  serve(
    http.get(at('/channels/dusk'), () => {
      asked += 1;
      return HttpResponse.json(page(change));
    }),
  );
  return { ...renderPage(<ChannelAbout slug="dusk" />), asked: () => asked };
}

describe('ChannelAbout', () => {
  it('should say nothing of a channel that says nothing', async () => {
    const { asked } = show({});
    await waitFor(() => {
      expect(asked()).toBe(1);
    });
    await expect(screen.findByRole('heading', undefined, { timeout: 300 })).rejects.toThrow();
  });

  it('should lead on to what is alike, and to addresses without handing anything over', async () => {
    show({
      category: 'music',
      tags: ['late night'],
      about: '<b>Hi</b> https://example.org.',
      links: ['https://www.example.net/'],
    });
    expect(await screen.findByRole('link', { name: 'Music' })).toHaveAttribute(
      'href',
      '/browse?category=music',
    );
    expect(screen.getByRole('link', { name: '#late night' })).toHaveAttribute(
      'href',
      '/browse?tag=late%20night',
    );
    expect(screen.getByText(/<b>Hi<\/b>/u)).toBeVisible();
    const address = screen.getByRole('link', { name: 'https://example.org' });
    expect(address).toHaveAttribute('rel', 'noopener noreferrer nofollow ugc');
    expect(screen.getByRole('link', { name: 'example.net' })).toHaveAttribute(
      'href',
      'https://www.example.net/',
    );
  });
});
