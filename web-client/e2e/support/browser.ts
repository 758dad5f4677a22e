import { CAMERA_FILE } from './camera';
import type { PlaywrightTestOptions, PlaywrightWorkerOptions } from '@playwright/test';

/** A camera that plays our film and a microphone that beeps. */
export const FAKE_DEVICES = [
  '--use-fake-device-for-media-stream',
  `--use-file-for-fake-video-capture=${CAMERA_FILE}`,
];
export const GRANTED = '--use-fake-ui-for-media-stream';

const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Chromium as the distribution ships it. */
export function chromium(...args: string[]): PlaywrightWorkerOptions['launchOptions'] {
  return { executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: [...QUIET, ...args] };
}

export const browser: Partial<PlaywrightTestOptions & PlaywrightWorkerOptions> = {
  browserName: 'chromium',
  launchOptions: chromium(...FAKE_DEVICES, GRANTED),
  viewport: { width: 1280, height: 800 },
  locale: 'en-GB',
};
