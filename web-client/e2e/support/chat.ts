import { expect, type BrowserContext, type Locator, type Page } from '@playwright/test';

/** A line of the chat that says this. */
export function line(page: Page, text: string): Locator {
  return page.getByRole('log', { name: 'Messages' }).getByRole('article').filter({ hasText: text });
}

/** Writes in the chat on the page and sends it. */
export async function say(page: Page, text: string): Promise<void> {
  const field = page.getByRole('textbox', { name: 'Say something' });
  await field.fill(text);
  await field.press('Enter');
  await expect(line(page, text)).toBeVisible();
}

/** What, and when by the page's clock (ms). */
type Note = [words: string, at: number];

interface Watched extends Window {
  /** What the page was told of, and what was seen on it. */
  told?: Note[];
  seen?: Note[];
}

/** Notes in every page of the context what its socket brings and what appears on it. */
export async function timeChat(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const page = window as Watched;
    const told: Note[] = (page.told = []);
    const seen: Note[] = (page.seen = []);
    const Socket = window.WebSocket;
    window.WebSocket = class extends Socket {
      constructor(address: string | URL, protocols?: string | string[]) {
        super(address, protocols);
        this.addEventListener('message', ({ data }) => {
          if (typeof data === 'string') told.push([data, performance.now()]);
        });
      }
    };
    const words = (node: Node) =>
      node instanceof Element
        ? [node.textContent, ...[...node.querySelectorAll('[data-flying]'), node].map(flying)].join(' ')
        : '';
    const flying = (element: Element) => JSON.stringify(element.getAttribute('data-flying'));
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes)
        for (const node of addedNodes) seen.push([words(node), performance.now()]);
    }).observe(document, { childList: true, subtree: true });
  });
}

/** How long (ms) the page kept something back that it had been told of, a word or a reaction in quotes; 0 until it was seen. */
export function keptBack(page: Page, words: string): Promise<number> {
  return page.evaluate((wanted) => {
    const { told = [], seen = [] } = window as Watched;
    const first = (all: Note[]) => all.find(([each]) => each.includes(wanted))?.[1] ?? 0;
    return Math.max(0, first(seen) - first(told));
  }, words);
}
