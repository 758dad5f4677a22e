import { chromium as playwright, expect } from '@playwright/test';
import { chromium, FAKE_DEVICES, GRANTED } from '../support/browser';
import { BASE_URL } from '../support/stack';
import { Studio } from '../support/Studio';
import { pageIn } from './pages';

/** All layers and the rates in the playlist are there by then. */
const SETTLE_MS = 8_000;

/**
 * Goes on air for as long as `use` takes, and gives it the channel's address; CHANNEL names one that is on air already,
 * on the Ovation that OVATION_URL names.
 */
export async function onAir(use: (slug: string, studio?: Studio) => Promise<void>): Promise<void> {
  const channel = process.env.CHANNEL;
  if (channel !== undefined) {
    await use(channel);
    return;
  }
  const browser = await playwright.launch(chromium(...FAKE_DEVICES, GRANTED));
  try {
    const studio = new Studio(await pageIn(browser));
    await studio.enter();
    await studio.goLive();
    await galleryOf(studio.slug);
    await use(studio.slug, studio);
  } finally {
    await browser.close();
  }
}

async function galleryOf(slug: string): Promise<void> {
  const playlist = async () => (await fetch(`${BASE_URL}/hls/${slug}/index.m3u8`)).status;
  await expect.poll(playlist).toBe(200);
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
}
