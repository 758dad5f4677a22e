/**
 * Takes the README's pictures of a running product, all of it real but the camera:
 *   infra/run --demo          in one terminal
 *   node web-client/scripts/screenshots.mjs [http://localhost:8080]
 */
import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { installStageCamera } from './stage-camera.mjs';

const base = process.argv[2] ?? 'http://localhost:8080';
const folder = fileURLToPath(new URL('../docs/', import.meta.url));
const suffix = randomBytes(2).toString('hex');
const slug = `late-set-${suffix}`;
const title = 'Late set: one voice, one light';

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--autoplay-policy=no-user-gesture-required'],
});

async function open() {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    colorScheme: 'dark',
    locale: 'en-US',
  });
  context.setDefaultTimeout(60_000);
  return context.newPage();
}

async function take(page, name) {
  await page.screenshot({ path: `${folder}${name}.png` });
  console.log(`${folder}${name}.png`);
}

async function goLive(page) {
  const button = (name) => page.getByRole('button', { name });
  await page.addInitScript(installStageCamera);
  await page.goto(`${base}/studio`);
  await button('Register').click();
  await page.getByLabel('Display name').fill('Mara Lindqvist');
  await page.getByLabel('E-mail').fill(`${slug}@example.org`);
  await page.getByLabel('Password').fill(randomBytes(12).toString('base64url'));
  await button('Create account').click();
  await page.getByLabel('Channel name').fill('Kitchen Sessions');
  await page.getByLabel('Channel address').fill(slug);
  await button('Create channel').click();
  await button('Allow camera and microphone').click();
  await page.getByLabel('Title').fill(title);
  await button('Go live').click();
  await button('End broadcast').waitFor();
}

try {
  await mkdir(folder, { recursive: true });
  const studio = await open();
  await goLive(studio);

  const watch = await open();
  await watch.goto(`${base}/c/${slug}`);
  await watch.getByRole('button', { name: /^Floor · / }).waitFor();
  await watch.waitForTimeout(8_000); // the glow, the bit rate and the layers settle
  await watch.mouse.move(700, 400);
  await watch.waitForTimeout(400);
  await take(watch, 'watch');
  // A machine that encodes and decodes this all by itself may need a while to keep up, or never does.
  await studio
    .getByText('Good.')
    .waitFor()
    .catch(() => console.warn('This machine is too busy for a good health light.'));
  await take(studio, 'studio');

  const home = await open();
  await home.goto(base);
  await home.locator('video[data-playing=true]').waitFor();
  await home.waitForTimeout(6_000);
  await take(home, 'home');

  await studio.getByRole('button', { name: 'End broadcast' }).click();
  await studio.getByRole('button', { name: 'End now' }).click();
  await studio.getByText('That was a show').waitFor();
} finally {
  await browser.close();
}
