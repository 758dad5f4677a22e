import type { PlaywrightTestOptions, PlaywrightWorkerOptions } from '@playwright/test';

/** Chromium as the distribution ships it, with a camera and a microphone that are not there. */
export const FAKE_DEVICES = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];

const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function chromium(...args: string[]): PlaywrightWorkerOptions['launchOptions'] {
  return { executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: [...QUIET, ...args] };
}

export const browser: Partial<PlaywrightTestOptions & PlaywrightWorkerOptions> = {
  browserName: 'chromium',
  launchOptions: chromium(...FAKE_DEVICES),
  viewport: { width: 1280, height: 800 },
  locale: 'en-GB',
};
