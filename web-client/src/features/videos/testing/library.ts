import { http, HttpResponse } from 'msw';
import type { Video } from '@/api/schema';
import { at, fakeService, refusal, signIn } from '@/test/fakeService';

export { at, fakeService, refusal, signIn };

export const jazz = { slug: 'jazz', title: 'Late Jazz', ownerName: 'Mara' };

export function aVideo(more: Partial<Video> = {}): Video {
  return {
    id: '1f0c',
    title: 'Blue hour',
    visibility: 'public',
    state: 'ready',
    startedAt: '2026-03-05T19:30:00Z',
    durationMs: 754_000,
    bytes: 48_200_000,
    channel: jazz,
    ...more,
  };
}

export const lists = (...videos: Video[]) =>
  http.get(at('/channels/jazz/videos'), () => HttpResponse.json({ videos }));
