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

const SAID = [
  ['Ines Okafor', 'second row, and I can hear the fingers on the strings'],
  ['Tomasz', 'good evening from Gdańsk'],
  ['Yuki', 'the light is lovely tonight'],
  ['Ines Okafor', 'is that the guitar from the attic?'],
  ['Tomasz', 'it is, listen to the low notes'],
  ['Yuki', 'that bridge!'],
];

/** Guests who talk without a page of their own, and then applaud for as long as their page is open. */
async function fillTheHouse() {
  const page = await open();
  await page.goto(`${base}/favicon.svg`);
  const names = [...new Set(SAID.map(([name]) => name))];
  await page.evaluate(
    async ({ names, said, slug }) => {
      const post = (path, body) =>
        fetch(`/api/v1/auth/${path}`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify(body),
        });
      const enter = async (displayName, at) => {
        const account = { email: `guest-${at}-${slug}@example.org`, password: crypto.randomUUID() };
        await post('register', { ...account, displayName });
        const { accessToken } = await (await post('login', account)).json();
        const socket = new WebSocket(`${location.origin.replace('http', 'ws')}/ws`, 'ovation.v1');
        const ask = (message) =>
          new Promise((resolve) => {
            const requestId = crypto.randomUUID();
            socket.addEventListener('message', ({ data }) => {
              if (JSON.parse(data).requestId === requestId || message.type === 'hello') resolve();
            });
            socket.send(JSON.stringify({ requestId, channel: slug, ...message }));
          });
        await new Promise((resolve) => (socket.onopen = resolve));
        await ask({ type: 'hello', accessToken });
        await ask({ type: 'join' });
        await ask({ type: 'chat-open' });
        return { socket, ask };
      };
      const guests = {};
      for (const [at, name] of names.entries()) guests[name] = await enter(name, at);
      for (const [name, text] of said)
        await guests[name].ask({ type: 'chat-send', nonce: crypto.randomUUID(), text });
      setInterval(() => {
        for (const { socket } of Object.values(guests))
          for (const reaction of ['heart', 'clap'])
            socket.send(JSON.stringify({ type: 'chat-react', channel: slug, reaction }));
      }, 2_000);
    },
    { names, said: SAID, slug },
  );
}

try {
  await mkdir(folder, { recursive: true });
  const studio = await open();
  await goLive(studio);
  await fillTheHouse();

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
