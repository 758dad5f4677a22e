import type { Page } from '@playwright/test';

export interface Greeted {
  /** ms since the epoch */
  at: number;
  resumed: boolean;
}

/** The next welcome that the page's session gets on a socket opened from now on. */
export function nextWelcome(page: Page): Promise<Greeted> {
  return new Promise((resolve) => {
    page.on('websocket', (socket) => {
      socket.on('framereceived', ({ payload }) => {
        const message = JSON.parse(payload.toString()) as { type: string; resumed?: boolean };
        if (message.type === 'welcome') resolve({ at: Date.now(), resumed: message.resumed === true });
      });
    });
  });
}
