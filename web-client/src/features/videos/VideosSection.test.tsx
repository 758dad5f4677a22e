import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import { renderPage } from '@/test/render';
import { VideosSection } from './VideosSection';
import { at, aVideo, lists, refusal, signIn, fakeService } from './testing/library';

const service = fakeService();
const show = () => renderPage(<VideosSection slug="jazz" />);

describe('VideosSection', () => {
  it('should show each video with its length and its day, and lead to it', async () => {
    vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['en-GB']);
    service(lists(aVideo({ thumbnailUrl: '/videos/1f0c/thumbnails/25.jpg' })));
    const { container } = show();
    const card = within(await screen.findByRole('article'));
    expect(card.getByRole('link', { name: 'Blue hour' })).toHaveAttribute('href', '/c/jazz/videos/1f0c');
    expect(card.getByText('12:34 long')).toBeInTheDocument();
    expect(card.getByText('5 Mar 2026')).toBeVisible();
    expect(container.querySelector('img')).toHaveAttribute('src', '/videos/1f0c/thumbnails/25.jpg');
    expect(card.queryByText('Public')).not.toBeInTheDocument();
  });

  it('should tell the owner what others do not see, and ask in the owner’s name', async () => {
    signIn();
    const owned = [aVideo({ visibility: 'private' }), aVideo({ id: '2', state: 'incomplete' })];
    service(
      http.get(at('/channels/jazz/videos'), ({ request }) =>
        HttpResponse.json({ videos: request.headers.get('Authorization') === 'Bearer good' ? owned : [] }),
      ),
    );
    show();
    expect(await screen.findByText('Private')).toBeVisible();
    expect(screen.getByText('Ends early')).toBeVisible();
  });

  it('should say quietly that there is nothing yet', async () => {
    service(lists());
    show();
    expect(await screen.findByText(/Broadcasts appear here/u)).toBeVisible();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('should load no more than a screen of pictures unasked', async () => {
    service(lists(...Array.from({ length: 14 }, (_, i) => aVideo({ id: String(i) }))));
    show();
    await userEvent.click(await screen.findByRole('button', { name: 'Show all 14' }));
    expect(screen.getAllByRole('article')).toHaveLength(14);
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  it('should offer another try when the list did not arrive', async () => {
    service(http.get(at('/channels/jazz/videos'), () => refusal('internal', 500)));
    show();
    const again = await screen.findByRole('button', { name: 'Try again' });
    service(lists(aVideo()));
    await userEvent.click(again);
    expect(await screen.findByRole('link', { name: 'Blue hour' })).toBeVisible();
  });

  it('should leave it to the player to say that there is no such channel', async () => {
    service(http.get(at('/channels/jazz/videos'), () => refusal('channel-not-found', 404)));
    show();
    expect(screen.getByText('Loading the videos')).toBeInTheDocument();
    await waitFor(() => {
      expect(screen.queryByRole('heading')).not.toBeInTheDocument();
    });
  });
});
