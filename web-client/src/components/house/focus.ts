const CHAT = '[data-part="chat"]';
const WRITE = 'textarea:enabled, [contenteditable="true"]';
const READ = '[role="log"]';

/** What is asked for may take some frames to be drawn; after this time (ms) what is there has to do. */
const PATIENCE_MS = 1_500;

function soon(find: (last: boolean) => HTMLElement | null | undefined, since = performance.now()): void {
  const last = performance.now() - since > PATIENCE_MS;
  const found = find(last);
  if (found) found.focus();
  else if (!last)
    requestAnimationFrame(() => {
      soon(find, since);
    });
}

/** To where one writes in the chat; to its messages, where one may not. */
export function focusIn(house: HTMLElement): void {
  soon((last) => {
    const chat = house.querySelector<HTMLElement>(CHAT);
    if (chat === null || chat.style.display === 'none') return undefined;
    return (
      chat.querySelector<HTMLElement>(WRITE) ??
      chat.querySelector<HTMLElement>(READ) ??
      (last ? chat.querySelector<HTMLElement>('button') : undefined)
    );
  });
}

/** Who closes the chat from within is left at what opens it again. */
export function focusToggle(house: HTMLElement): void {
  if (house.querySelector(CHAT)?.contains(document.activeElement) !== true) return;
  soon(() => document.querySelector<HTMLElement>('[data-part="chat-toggle"]'));
}
