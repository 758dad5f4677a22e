import { expect, type Locator, type Page } from '@playwright/test';

/** Where the player says that one sits. */
export function seatChip(page: Page, seat: 'Floor' | 'Gallery'): Locator {
  return page.getByRole('button', { name: new RegExp(`^${seat}( ·|$)`) });
}

/** Takes a seat by the player's own menu, and waits for its picture. */
export async function sitDown(page: Page, seat: 'Floor' | 'Gallery'): Promise<void> {
  await page.getByRole('button', { name: 'Player settings' }).click();
  await page.getByRole('menuitemradio', { name: new RegExp(`^${seat}`) }).click();
  await expect(seatChip(page, seat)).toBeVisible();
}

/** Somebody who takes a seat and keeps it until the page is closed, without the cost of a picture. */
export async function occupySeat(page: Page, channel: string): Promise<void> {
  await page.goto('/favicon.svg');
  await page.evaluate(
    (slug) =>
      new Promise<void>((resolve) => {
        const socket = new WebSocket(`${location.origin.replace('http', 'ws')}/ws`, 'ovation.v1');
        const say = (message: object) => {
          socket.send(JSON.stringify(message));
        };
        socket.onopen = () => {
          say({ type: 'hello', requestId: 'hello' });
        };
        socket.onmessage = ({ data }: MessageEvent<string>) => {
          const { type } = JSON.parse(data) as { type: string };
          if (type === 'welcome') say({ type: 'join', requestId: 'join', channel: slug });
          if (type === 'joined') say({ type: 'take-seat', requestId: 'seat', channel: slug, wish: 'auto' });
          if (type === 'seat') resolve();
        };
      }),
    channel,
  );
}
