import { cleanup } from '@testing-library/react';
import { http, HttpResponse, type HttpHandler } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { session } from '@/api/client';
import type { Video } from '@/api/schema';

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

/** Absolute, as the client asks. */
export const at = (path: string) => new URL(`/api/v1${path}`, window.location.href).href;

export const refusal = (code: string, status: number) => HttpResponse.json({ code }, { status });

/** The service, for as long as the tests of a file run; nobody is signed in when one begins. */
export function fakeService(): (...handlers: HttpHandler[]) => void {
  const server = setupServer();
  beforeAll(() => {
    server.listen({ onUnhandledRequest: 'error' });
  });
  afterEach(() => {
    cleanup(); // or what is still on the page would ask again, as somebody else
    server.resetHandlers();
    session.clear();
  });
  afterAll(() => {
    server.close();
  });
  return (...handlers) => {
    server.use(...handlers);
  };
}

export function signIn(): void {
  session.accept({ accessToken: 'good', expiresIn: 600 });
}

export const lists = (...videos: Video[]) =>
  http.get(at('/channels/jazz/videos'), () => HttpResponse.json({ videos }));
