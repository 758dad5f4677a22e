import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Video, VideoChange } from '@/api/schema';
import { renderPage } from '@/test/render';
import { ManageVideosPage } from './ManageVideosPage';
import { at, aVideo, jazz, lists, refusal, signIn, fakeService } from './testing/library';

const service = fakeService();

/** The page with these videos on it, and what it sends. */
async function open(...videos: Video[]) {
  const changes: VideoChange[] = [];
  service(
    http.get(at('/me/channel'), () => HttpResponse.json(jazz)),
    lists(...videos),
    http.patch(at('/videos/1f0c'), async ({ request }) => {
      const change = (await request.json()) as VideoChange;
      changes.push(change);
      return HttpResponse.json({ ...aVideo(), ...change });
    }),
  );
  renderPage(<ManageVideosPage />);
  await screen.findByText(videos.length > 0 ? 'Your videos' : 'No videos yet');
  return changes;
}

const row = (title: string) => within(screen.getByRole('article', { name: title }));
const field = () => screen.getByLabelText('Title');
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const visibility = () => screen.getByLabelText('Who may watch');

/** In place of what the field holds. */
async function retype(text: string) {
  await userEvent.clear(field());
  await userEvent.type(field(), text);
}

describe('ManageVideosPage', () => {
  beforeEach(signIn);

  it('should tell how large a video is and for how long it is kept', async () => {
    await open(aVideo({ expiresAt: '2026-12-24T12:00:00Z' }));
    expect(screen.getByText('48 MB')).toBeVisible();
    expect(screen.getByText('Kept until Dec 24, 2026')).toBeVisible();
  });

  it('should rename with Enter, once, and keep the focus', async () => {
    const changes = await open(aVideo());
    await retype(' Second set {Enter}');
    expect(await screen.findByText('Saved')).toBeVisible();
    expect(field()).toHaveValue('Second set');
    expect(field()).toHaveFocus();
    await userEvent.tab();
    expect(changes).toEqual([{ title: 'Second set' }]);
  });

  it('should rename by leaving the field', async () => {
    const changes = await open(aVideo());
    await retype('Second set');
    await userEvent.tab();
    expect(await screen.findByRole('article', { name: 'Second set' })).toBeVisible();
    expect(changes).toEqual([{ title: 'Second set' }]);
  });

  it('should change nothing on Escape, when the title is the same, or when there is none', async () => {
    const changes = await open(aVideo());
    await retype('Other{Escape}');
    expect(field()).toHaveValue('Blue hour');
    await userEvent.type(field(), ' {Enter}');
    expect(field()).toHaveValue('Blue hour');
    await userEvent.clear(field());
    await userEvent.keyboard('{Enter}');
    expect(screen.getByRole('alert')).toHaveTextContent('A video needs a title.');
    await userEvent.tab();
    expect(field()).toHaveValue('Blue hour');
    expect(changes).toEqual([]);
  });

  it('should keep a title that is refused, and say why', async () => {
    await open(aVideo());
    service(http.patch(at('/videos/1f0c'), () => refusal('rate-limited', 429)));
    await retype('Third set{Enter}');
    expect(await screen.findByText(/That was a lot at once/u)).toBeVisible();
    expect(field()).toHaveValue('Third set');
  });

  it('should change who sees it as it is chosen', async () => {
    const changes = await open(aVideo());
    await userEvent.selectOptions(visibility(), 'Private');
    await waitFor(() => {
      expect(changes).toEqual([{ visibility: 'private' }]);
    });
    expect(visibility()).toHaveValue('private');
  });

  it('should put the choice back when it is refused', async () => {
    await open(aVideo());
    service(http.patch(at('/videos/1f0c'), () => refusal('video-not-found', 404)));
    await userEvent.selectOptions(visibility(), 'Unlisted');
    expect(await screen.findByRole('alert')).toHaveTextContent('not here any more');
    expect(visibility()).toHaveValue('public');
  });

  it('should delete only after asking by name, then say so', async () => {
    const gone: string[] = [];
    await open(aVideo(), aVideo({ id: '2', title: 'Matinee' }));
    service(
      http.delete(at('/videos/:id'), ({ params }) => {
        gone.push(String(params.id));
        return new HttpResponse(null, { status: 204 });
      }),
    );
    await userEvent.click(row('Blue hour').getByRole('button', { name: 'Delete' }));
    expect(within(screen.getByRole('dialog')).getByText(/“Blue hour” of .* 12:34 long/u)).toBeVisible();
    await press('Keep it');
    expect(gone).toEqual([]);
    await userEvent.click(row('Blue hour').getByRole('button', { name: 'Delete' }));
    await press('Delete for good');
    expect(await screen.findByText('“Blue hour” is deleted.')).toBeVisible();
    expect(gone).toEqual(['1f0c']);
    expect(screen.queryByRole('article', { name: 'Blue hour' })).not.toBeInTheDocument();
    expect(screen.getByRole('article', { name: 'Matinee' })).toBeVisible();
  });

  it('should keep a video whose deletion is refused, and say why', async () => {
    await open(aVideo());
    service(http.delete(at('/videos/1f0c'), () => refusal('video-on-air', 409)));
    await press('Delete');
    await press('Delete for good');
    expect(await screen.findByText(/The broadcast is not over yet/u)).toBeVisible();
    expect(screen.getByRole('article', { name: 'Blue hour' })).toBeInTheDocument();
  });

  it('should offer a private one for download by its token', async () => {
    await open(aVideo({ visibility: 'private', playbackToken: '17.ab' }));
    const link = screen.getByRole('link', { name: 'Download' });
    expect(link).toHaveAttribute('href', '/api/v1/videos/1f0c/download?token=17.ab');
    expect(link).toHaveAttribute('download');
  });

  it('should offer neither download nor deletion while on air', async () => {
    await open(aVideo({ state: 'recording', durationMs: 0 }));
    expect(screen.getByText('On air, still recording')).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Download' })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Delete' })).not.toBeInTheDocument();
  });

  it('should say why a recording is incomplete', async () => {
    await open(aVideo({ state: 'incomplete', stopped: 'disk-full' }));
    expect(screen.getByText('Ends early: the disk was full')).toBeVisible();
  });

  it('should lead to the studio when nothing was recorded, or there is no channel', async () => {
    await open();
    expect(await screen.findByRole('link', { name: 'To the studio' })).toHaveAttribute('href', '/studio');
  });

  it('should offer another try when the list does not come', async () => {
    service(
      http.get(at('/me/channel'), () => HttpResponse.json(jazz)),
      http.get(at('/channels/jazz/videos'), () => refusal('internal', 500)),
    );
    renderPage(<ManageVideosPage />);
    const again = await screen.findByRole('button', { name: 'Try again' });
    service(lists(aVideo()));
    await userEvent.click(again);
    expect(await screen.findByRole('article', { name: 'Blue hour' })).toBeVisible();
  });
});
