import type { Page } from '@playwright/test';
import { SHOWN } from '../support/picture';

interface Wait {
  /** ms since the page began */
  from: number;
  until?: number;
}

type Waiting = Window & { waits?: Wait[] };

/** From now on notes whenever the video that is shown has nothing to play, and for how long. */
export async function watchRebuffering(page: Page): Promise<void> {
  await page.evaluate((shown) => {
    const video = document.querySelector<HTMLVideoElement>(shown);
    if (!video) throw new Error('There is no picture to watch.');
    const waits: Wait[] = [];
    (window as Waiting).waits = waits;
    video.addEventListener('waiting', () => waits.push({ from: performance.now() }));
    video.addEventListener('playing', () => {
      const last = waits.at(-1);
      if (last) last.until ??= performance.now();
    });
  }, SHOWN);
}

/** How long each wait took so far, ms. */
export function rebufferings(page: Page): Promise<number[]> {
  return page.evaluate(() =>
    ((window as Waiting).waits ?? []).map(({ from, until }) => (until ?? performance.now()) - from),
  );
}
