import type { Page } from '@playwright/test';

export interface Frame {
  /** ms since the epoch, when it was presented */
  at: number;
  width: number;
  height: number;
  /** How much it differs from the frame before it, 0 to 255 on average over the picture. */
  change: number;
}

interface Recorder {
  frames: Frame[];
}

type Recording = Window & { recorder?: Recorder };

/** The video that is seen: a seat that is being prepared lies on it unseen. */
export const SHOWN = 'video:not([style*="opacity: 0"])';

/** Notes every frame that the page shows from now on, also when another video takes over. */
export async function recordFrames(page: Page): Promise<void> {
  await page.evaluate((shown) => {
    let video = document.querySelector<HTMLVideoElement>(shown);
    const canvas = Object.assign(document.createElement('canvas'), { width: 32, height: 18 });
    const brush = canvas.getContext('2d', { willReadFrequently: true });
    if (!video || !brush) throw new Error('There is no picture to record.');
    const recorder: Recorder = { frames: [] };
    (window as Recording).recorder = recorder;
    let before: Uint8ClampedArray | undefined;

    const note = () => {
      if (!video) return;
      brush.drawImage(video, 0, 0, canvas.width, canvas.height);
      const { data } = brush.getImageData(0, 0, canvas.width, canvas.height);
      const last = before;
      const change = last ? data.reduce((sum, value, i) => sum + Math.abs(value - (last[i] ?? 0)), 0) : 0;
      before = data;
      recorder.frames.push({
        at: performance.timeOrigin + performance.now(),
        width: video.videoWidth,
        height: video.videoHeight,
        change: change / data.length,
      });
      video.requestVideoFrameCallback(note);
    };
    const follow = () => {
      const now = document.querySelector<HTMLVideoElement>(shown);
      if (now && now !== video) {
        video = now;
        video.requestVideoFrameCallback(note);
      }
    };
    video.requestVideoFrameCallback(note);
    // Not by animation frames, which would make the page paint more often than its video does.
    const where = { subtree: true, childList: true, attributes: true, attributeFilter: ['style'] };
    new MutationObserver(follow).observe(document.body, where);
  }, SHOWN);
}

export function frames(page: Page): Promise<Frame[]> {
  return page.evaluate(() => (window as Recording).recorder?.frames ?? []);
}

/** The longest time between two frames that follow each other, among those that end after `since`. */
export function longestGap(recorded: Frame[], since: number): number {
  const ends = recorded.filter(({ at }) => at > since).map(({ at }) => at);
  const starts = [Math.max(since, ...recorded.filter(({ at }) => at <= since).map(({ at }) => at)), ...ends];
  return Math.max(0, ...ends.map((end, i) => end - (starts[i] ?? end)));
}
