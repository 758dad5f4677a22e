import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it, vi, type MockInstance } from 'vitest';
import type { Video } from '@/api/schema';
import type { HlsEvents } from '@/media/gallery/HlsPlayback';
import { renderPage } from '@/test/render';
import { ReplayPage } from './ReplayPage';
import { at, aVideo, fakeService, refusal, signIn } from './testing/library';

const opened = vi.hoisted(() => [] as { url: string; video: HTMLVideoElement; events: HlsEvents }[]);
vi.mock('@/media/gallery/HlsPlayback', () => ({
  openHls: (video: HTMLVideoElement, url: string, _options: unknown, events: HlsEvents) => {
    opened.push({ url, video, events });
    return Promise.resolve({
      rungs: [],
      select: () => undefined,
      close: () => undefined,
      dateAt: () => undefined,
    });
  },
}));

const service = fakeService();

function open(address = '/c/jazz/videos/1f0c') {
  return renderPage(<ReplayPage signIn={<p>Who are you?</p>} chat={() => <p>What was said</p>} />, {
    path: '/c/:slug/videos/:id',
    at: address,
  });
}

const answers = (video: Video) => http.get(at('/videos/1f0c'), () => HttpResponse.json(video));
const owns = (slug: string) =>
  http.get(at('/me/channel'), () => HttpResponse.json({ slug, title: 'Mine', ownerName: 'Mara' }));
const missing = http.get(at('/videos/1f0c'), () => refusal('video-not-found', 404));

/** What plays, as soon as it does. */
async function playing() {
  await waitFor(() => {
    expect(opened).not.toHaveLength(0);
  });
  const latest = opened.at(-1);
  if (!latest) throw new Error('Nothing plays.');
  const { video } = latest;
  Object.defineProperty(video, 'duration', { value: 754, configurable: true });
  latest.events.started();
  return latest;
}

describe('ReplayPage', () => {
  let play: MockInstance<() => Promise<void>>;
  beforeEach(() => {
    opened.length = 0;
    play = vi.spyOn(HTMLMediaElement.prototype, 'play').mockResolvedValue();
    vi.spyOn(HTMLMediaElement.prototype, 'pause').mockReturnValue();
  });

  it('should play the video from the second in the address, below its title and channel', async () => {
    service(answers(aVideo()));
    open('/c/jazz/videos/1f0c?t=1m30s');
    expect(await screen.findByRole('heading', { level: 1, name: 'Blue hour' })).toBeVisible();
    expect(screen.getByText('Opening the video…')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Late Jazz' })).toHaveAttribute('href', '/c/jazz');
    const { url, video } = await playing();
    expect(url).toBe('/videos/1f0c/index.m3u8');
    video.dispatchEvent(new Event('loadedmetadata'));
    video.dispatchEvent(new Event('timeupdate'));
    const slider = await screen.findByRole('slider', { name: 'Position' });
    expect(slider).toHaveAttribute('aria-valuetext', '1:30');
    expect(slider).toHaveAttribute('aria-valuemax', '754');
    expect(screen.queryByText('Manage your videos')).not.toBeInTheDocument();
  });

  it('should move with the keys, and share from where one is', async () => {
    service(answers(aVideo()));
    open();
    const { video } = await playing();
    await screen.findByRole('slider', { name: 'Position' });
    await userEvent.keyboard('lllj');
    expect(video.currentTime).toBe(20);
    await userEvent.keyboard('>>');
    expect(video.playbackRate).toBe(1.5);
    await userEvent.click(screen.getByRole('button', { name: 'Share' }));
    expect(screen.getByText(/\/$/u)).toBeVisible();
    await userEvent.click(screen.getByLabelText('Start at 0:20'));
    expect(screen.getByText(/\?t=20$/u)).toBeVisible();
  });

  it('should say when it is over, and play it again', async () => {
    service(answers(aVideo()));
    open();
    const { video } = await playing();
    Object.defineProperty(video, 'ended', { value: true, configurable: true });
    video.dispatchEvent(new Event('ended'));
    expect(await screen.findByText('That was the show')).toBeVisible();
    const plays = play.mock.calls.length;
    await userEvent.click(screen.getByRole('button', { name: 'Watch again' }));
    expect(play).toHaveBeenCalledTimes(plays + 1);
  });

  it('should go on with a fresh token after it stopped', async () => {
    signIn();
    let token = 0;
    service(
      owns('jazz'),
      http.get(at('/videos/1f0c'), () => {
        token += 1;
        return HttpResponse.json(aVideo({ visibility: 'private', playbackToken: String(token) }));
      }),
    );
    open();
    const { events } = await playing();
    expect(screen.getByText('Private')).toBeVisible();
    expect(await screen.findByRole('link', { name: 'Manage your videos' })).toHaveAttribute(
      'href',
      '/studio/videos',
    );
    expect(screen.queryByRole('button', { name: 'Report' })).toBeNull();
    events.failed(new Error('403'));
    await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    await waitFor(() => {
      expect(opened.map(({ url }) => url)).toEqual([
        '/videos/1f0c/index.m3u8?token=1',
        '/videos/1f0c/index.m3u8?token=2',
      ]);
    });
  });

  it('should lead to the live stage while it is still being recorded', async () => {
    service(answers(aVideo({ state: 'recording', durationMs: 9_000 })));
    open();
    expect(await screen.findByText('Still being recorded')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Watch live' })).toHaveAttribute('href', '/c/jazz');
    expect(opened).toHaveLength(0);
  });

  it('should say that a part is missing, and play the rest', async () => {
    service(answers(aVideo({ state: 'incomplete' })));
    open();
    expect(await screen.findByText(/A part of this broadcast is missing/u)).toBeVisible();
    await playing();
  });

  it('should not try to play what was never recorded', async () => {
    service(answers(aVideo({ state: 'incomplete', durationMs: 0 })));
    open();
    expect(await screen.findByText('There is nothing to watch')).toBeVisible();
    expect(opened).toHaveLength(0);
  });

  it('should offer the way in to who may own it, and show it after signing in', async () => {
    service(missing);
    open();
    expect(await screen.findByText('There is no video here')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
    expect(screen.getByText('Who are you?')).toBeVisible();
    service(answers(aVideo({ visibility: 'followers', playbackToken: 't' })), owns('rock'));
    signIn();
    expect(await screen.findByRole('heading', { name: 'Blue hour' })).toBeVisible();
    expect(await screen.findByRole('button', { name: 'Report' })).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Manage your videos' })).toBeNull();
  });

  it('should not ask who is signed in already', async () => {
    signIn();
    service(missing);
    open();
    const notice = within(await screen.findByRole('status'));
    expect(notice.getByRole('link', { name: 'To the channel' })).toHaveAttribute('href', '/c/jazz');
    expect(notice.queryByRole('button')).not.toBeInTheDocument();
  });

  it('should correct an address that names another channel', async () => {
    service(answers(aVideo()));
    const { router } = open('/c/rock/videos/1f0c?t=5');
    await screen.findByRole('heading', { name: 'Blue hour' });
    expect(router.state.location).toMatchObject({ pathname: '/c/jazz/videos/1f0c', search: '?t=5' });
  });

  it('should offer another try when the service is in trouble', async () => {
    service(http.get(at('/videos/1f0c'), () => refusal('internal', 500)));
    open();
    const again = await screen.findByRole('button', { name: 'Try again' });
    service(answers(aVideo()));
    await userEvent.click(again);
    expect(await screen.findByRole('heading', { name: 'Blue hour' })).toBeVisible();
  });
});
