import { cleanup } from '@testing-library/react';
import { HttpResponse, type HttpHandler } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { session } from '@/api/client';

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
  session.accept({ accessToken: 'good', expiresIn: 600, enrolling: false });
}
