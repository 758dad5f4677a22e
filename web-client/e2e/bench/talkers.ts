import type { Browser, Page } from '@playwright/test';
import { signUp } from '../support/api';
import { BASE_URL } from '../support/stack';

const WORDS =
  'curtain spotlight encore gallery applause rehearsal overture balcony https://example.org/stage 🎉 @Ada '.split(
    ' ',
  );

/** Some who talk in a chat from a page of their own, `rate` lines a second together, until it is closed. */
export async function talk(browser: Browser, slug: string, people: number, rate: number): Promise<Page> {
  const tokens = [];
  for (let i = 0; i < people; i += 1) tokens.push(await signUp(`talker${i}-${Date.now()}`));
  const page = await browser.newPage();
  await page.goto(`${BASE_URL}/favicon.svg`);
  await page.evaluate(
    async ({ slug: channel, tokens: all, rate: perSecond, words }) => {
      const open = (accessToken: string) =>
        new Promise<WebSocket>((resolve) => {
          const socket = new WebSocket(`${location.origin.replace('http', 'ws')}/ws`, 'ovation.v1');
          const say = (message: object) => {
            socket.send(JSON.stringify(message));
          };
          socket.onopen = () => {
            say({ type: 'hello', requestId: 'hello', accessToken });
          };
          socket.onmessage = ({ data }: MessageEvent<string>) => {
            const { type } = JSON.parse(data) as { type: string };
            if (type === 'welcome') say({ type: 'join', requestId: 'join', channel });
            if (type === 'joined') say({ type: 'chat-open', requestId: 'chat', channel });
            if (type === 'chat-opened') resolve(socket);
          };
        });
      const sockets = await Promise.all(all.map(open));
      let said = 0;
      const begun = performance.now();
      setInterval(() => {
        for (const due = ((performance.now() - begun) / 1000) * perSecond; said < due; said += 1) {
          const length = 3 + (said % 14);
          const text = Array.from({ length }, (_, i) => words[(said * 7 + i * 3) % words.length]).join(' ');
          sockets[said % sockets.length]?.send(
            JSON.stringify({
              type: 'chat-send',
              requestId: `r${said}`,
              channel,
              nonce: crypto.randomUUID(),
              text: `${said} ${text}`,
            }),
          );
        }
      }, 20);
    },
    { slug, tokens, rate, words: WORDS },
  );
  return page;
}
