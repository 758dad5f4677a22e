import { describe, expect, it } from 'vitest';
import { Store } from '../signaling/observable';
import { item } from './testing/says';
import { NOBODY, OPEN_MODES, type ChatItem, type ChatState } from './types';
import { Unread } from './Unread';

function chat(first: ChatItem[]) {
  const state = new Store<ChatState>({
    status: 'open',
    messages: first,
    modes: OPEN_MODES,
    you: NOBODY,
    waitUntil: 0,
    people: 0,
    hasOlder: false,
    loadingOlder: false,
    me: { id: 'me', name: 'Mel' },
  });
  const unread = new Unread(state);
  unread.start();
  unread.see(false);
  const say = (...items: ChatItem[]) => {
    state.patch({ messages: [...state.get().messages, ...items] });
  };
  return { unread, say };
}

const mine = (seq: number) => item(seq, { author: { id: 'me', name: 'Mel', roles: [] } });

describe('Unread', () => {
  it('should count what others say from now on', () => {
    const { unread, say } = chat([item(1), item(2)]);
    expect(unread.count.get()).toBe(0);
    say(item(3), mine(4));
    say(item(5));
    expect(unread.count.get()).toBe(2);
  });

  it('should count the first message of all', () => {
    const { unread, say } = chat([]);
    say(item(1));
    expect(unread.count.get()).toBe(1);
  });

  it('should count nothing while somebody looks, and begin anew afterwards', () => {
    const { unread, say } = chat([item(1)]);
    say(item(2));
    unread.see(true);
    expect(unread.count.get()).toBe(0);
    say(item(3));
    unread.see(false);
    say(item(4));
    expect(unread.count.get()).toBe(1);
  });
});
