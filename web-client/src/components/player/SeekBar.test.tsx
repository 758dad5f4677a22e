import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { renderPage } from '@/test/render';
import { SeekBar, type SeekBarProps } from './SeekBar';

const MINUTE = 60_000;

function show(props: Partial<SeekBarProps> = {}) {
  const onSeek = vi.fn();
  renderPage(
    <SeekBar
      start={MINUTE}
      end={11 * MINUTE}
      position={6 * MINUTE}
      label="Rewind"
      describe={(value) => `minute ${value / MINUTE}`}
      onSeek={onSeek}
      {...props}
    />,
  );
  const bar = screen.getByRole('slider', { name: 'Rewind' });
  bar.setPointerCapture = vi.fn();
  bar.getBoundingClientRect = () => new DOMRect(100, 0, 1_000, 24);
  return { bar, onSeek };
}

describe('SeekBar', () => {
  it('should say where one is, in seconds and in words', () => {
    const { bar } = show();
    expect(bar).toHaveAttribute('aria-valuenow', '300');
    expect(bar).toHaveAttribute('aria-valuemax', '600');
    expect(bar).toHaveAttribute('aria-valuetext', 'minute 6');
  });

  it.each([
    ['{ArrowLeft}', 6 * MINUTE - 5_000],
    ['{ArrowRight}', 6 * MINUTE + 5_000],
    ['{PageDown}', 6 * MINUTE - 30_000],
    ['{PageUp}', 6 * MINUTE + 30_000],
    ['{Home}', MINUTE],
    ['{End}', 11 * MINUTE],
  ])('should go with %s to %d', async (key, value) => {
    const { bar, onSeek } = show();
    bar.focus();
    await userEvent.keyboard(key);
    expect(onSeek).toHaveBeenCalledExactlyOnceWith(value);
  });

  it('should stay within the range', async () => {
    const { bar, onSeek } = show({ position: MINUTE + 1_000 });
    bar.focus();
    await userEvent.keyboard('{ArrowLeft}');
    expect(onSeek).toHaveBeenCalledWith(MINUTE);
  });

  it('should leave other keys to the player', () => {
    const { bar } = show();
    expect(fireEvent.keyDown(bar, { key: 'm' })).toBe(true);
  });

  it('should show where a drag would lead, and go there on letting go', () => {
    const { bar, onSeek } = show();
    fireEvent.pointerDown(bar, { button: 0, clientX: 600 });
    fireEvent.pointerMove(bar, { clientX: 200 });
    expect(bar).toHaveAttribute('aria-valuetext', 'minute 2');
    expect(screen.getByText('minute 2')).toBeInTheDocument();
    expect(onSeek).not.toHaveBeenCalled();
    fireEvent.pointerUp(bar, { clientX: 200 });
    expect(onSeek).toHaveBeenCalledExactlyOnceWith(2 * MINUTE);
  });

  it('should go nowhere when the system takes the pointer away', () => {
    const { bar, onSeek } = show();
    fireEvent.pointerDown(bar, { button: 0, clientX: 600 });
    fireEvent.pointerCancel(bar);
    fireEvent.pointerUp(bar);
    expect(onSeek).not.toHaveBeenCalled();
  });

  it('should show the picture of a moment, and the time alone where there is none', () => {
    const { bar } = show({ thumbnail: (value) => `/thumbnails/${value / MINUTE}.jpg` });
    fireEvent.pointerDown(bar, { button: 0, clientX: 300 });
    const picture = document.querySelector('img');
    expect(picture).toHaveAttribute('src', '/thumbnails/3.jpg');
    if (picture) fireEvent.error(picture);
    expect(document.querySelector('img')).toBeNull();
    expect(screen.getByText('minute 3')).toBeInTheDocument();
  });

  it('should tell when somebody is about to use it', () => {
    const onInterest = vi.fn();
    const { bar } = show({ onInterest });
    fireEvent.focus(bar);
    expect(onInterest).toHaveBeenCalledTimes(1);
  });
});
