import { act, render, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { item } from '@/chat/testing/says';
import { NOBODY, OPEN_MODES, type ChatItem, type ChatState } from '@/chat/types';
import { Store } from '@/signaling/observable';
import { Jumps } from './Jumps';
import { MessageList } from './MessageList';

function open(count: number) {
  const messages: ChatItem[] = Array.from({ length: count }, (_, at) => item(at + 1));
  const state = new Store<ChatState>({
    status: 'open',
    messages,
    modes: OPEN_MODES,
    you: NOBODY,
    waitUntil: 0,
    people: 2,
    hasOlder: false,
    loadingOlder: false,
  });
  const jumps = new Jumps(state);
  const room = { state, loadOlder: vi.fn(), read: vi.fn(), retry: vi.fn(), discard: vi.fn() };
  render(
    <MessageList
      slug="jazz"
      room={room}
      state={state.get()}
      emotes={new Map()}
      timestamps={false}
      parts={{ jumps: jumps.latest }}
    />,
  );
  return { jumps, room };
}

const row = (text: string) => screen.queryByText(text)?.closest<HTMLElement>('[role="article"]') ?? null;
const jump = (jumps: Jumps, id: string) => {
  act(() => {
    jumps.to(id);
  });
};

describe('MessageList', () => {
  it('should take one to a message that was not drawn, and let it stand out for two seconds', async () => {
    const { jumps } = open(400);
    expect(row('line 120')).toBeNull();
    jump(jumps, 'm120');
    await waitFor(() => {
      expect(row('line 120')).toHaveFocus();
    });
    expect(row('line 120')).toHaveAttribute('data-lit');
    expect(row('line 121')).not.toHaveAttribute('data-lit');
    await waitFor(() => {
      expect(row('line 120')).not.toHaveAttribute('data-lit');
    });
    expect(row('line 120')).toHaveFocus();
  });

  it('should stay there whatever comes, and take one there again', async () => {
    const { jumps, room } = open(5);
    expect(room.read).toHaveBeenLastCalledWith(false);
    jump(jumps, 'm2');
    expect(row('line 2')).toHaveFocus();
    expect(room.read).toHaveBeenLastCalledWith(true);
    row('line 4')?.focus();
    jump(jumps, 'm2');
    await waitFor(() => {
      expect(row('line 2')).toHaveFocus();
    });
  });

  it('should stay where it is when the message is not there', () => {
    const { jumps } = open(5);
    row('line 4')?.focus();
    jump(jumps, 'elsewhere');
    expect(row('line 4')).toHaveFocus();
    expect(document.querySelector('[data-lit]')).toBeNull();
  });
});
