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

/** Notes every frame that the page's video shows from now on. */
export async function recordFrames(page: Page): Promise<void> {
  await page.evaluate(() => {
    const video = document.querySelector('video');
    const canvas = Object.assign(document.createElement('canvas'), { width: 32, height: 18 });
    const brush = canvas.getContext('2d', { willReadFrequently: true });
    if (!video || !brush) throw new Error('There is no picture to record.');
    const recorder: Recorder = { frames: [] };
    (window as Recording).recorder = recorder;
    let before: Uint8ClampedArray | undefined;

    const note = () => {
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
    video.requestVideoFrameCallback(note);
  });
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
