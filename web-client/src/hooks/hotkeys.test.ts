import { afterEach, describe, expect, it, vi } from 'vitest';
import { dispatchHotkey } from './hotkeys';

function press(key: string, target: HTMLElement, modifiers: KeyboardEventInit = {}) {
  const action = vi.fn();
  document.body.append(target);
  let ran = false;
  target.addEventListener('keydown', (event) => {
    ran = dispatchHotkey(event, { [key.toLowerCase()]: action, [key]: action });
  });
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...modifiers });
  target.dispatchEvent(event);
  return { ran, calls: action.mock.calls.length, prevented: event.defaultPrevented };
}

function element(html: string): HTMLElement {
  const holder = document.createElement('div');
  holder.innerHTML = html;
  return holder.firstElementChild as HTMLElement;
}

describe('dispatchHotkey', () => {
  afterEach(() => {
    document.body.replaceChildren();
  });

  it('should run what the key is bound to, with Caps Lock too, and keep the page from scrolling', () => {
    expect(press(' ', element('<div></div>'))).toEqual({ ran: true, calls: 1, prevented: true });
    expect(press('M', element('<div></div>'))).toMatchObject({ ran: true, calls: 1 });
  });

  it.each([
    ['a text field', 'm', '<input type="text">'],
    ['a text area', 'm', '<textarea></textarea>'],
    ['a select', 'm', '<select></select>'],
    ['Space on a button', ' ', '<button></button>'],
    ['Space on a link', ' ', '<a href="/"></a>'],
    ['an arrow on a slider', 'ArrowUp', '<input type="range">'],
    ['an arrow in a menu', 'ArrowDown', '<div role="menu"></div>'],
    ['a key in a dialog', 'm', '<dialog></dialog>'],
  ])('should leave %s alone', (_what, key, html) => {
    expect(press(key, element(html))).toEqual({ ran: false, calls: 0, prevented: false });
  });

  it('should still run letters on a button or a slider', () => {
    expect(press('m', element('<button></button>')).calls).toBe(1);
    expect(press('m', element('<input type="range">')).calls).toBe(1);
  });

  it.each([{ ctrlKey: true }, { metaKey: true }, { altKey: true }])(
    'should leave %o to the browser',
    (modifier) => {
      expect(press('f', element('<div></div>'), modifier)).toMatchObject({ ran: false, prevented: false });
    },
  );
});
