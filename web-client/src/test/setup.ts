import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeAll } from 'vitest';
import { startI18n } from '@/i18n';

// What the library asks of every browser and jsdom does not have.
window.matchMedia = (query) => Object.assign(new EventTarget(), matchNothing(query));
window.ResizeObserver = class {
  observe = () => undefined;
  unobserve = () => undefined;
  disconnect = () => undefined;
};
HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close = function (this: HTMLDialogElement) {
  this.open = false;
};

// A second is not much for a page on a machine that is doing something else.
configure({ asyncUtilTimeout: 4000 });

function matchNothing(media: string) {
  return {
    media,
    matches: false,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  };
}

beforeAll(() => startI18n('en'));
afterEach(() => {
  cleanup();
  localStorage.clear();
});
