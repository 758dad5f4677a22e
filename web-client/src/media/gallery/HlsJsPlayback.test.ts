import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeHls } from '../testing/FakeHls';
import { HlsJsPlayback } from './HlsJsPlayback';
import type { HlsOptions } from './HlsPlayback';

const T = 1_000_000;
const failed = vi.fn();
const started = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(HTMLMediaElement.prototype, 'play').mockResolvedValue();
});

afterEach(() => {
  vi.useRealTimers();
});

function open(options: Partial<HlsOptions> = {}) {
  const video = document.createElement('video');
  const playback = new HlsJsPlayback(
    FakeHls.library,
    video,
    '/hls/jazz/index.m3u8',
    { live: true, ...options },
    { started, failed },
  );
  return { playback, video, hls: FakeHls.last };
}

function details(live = true) {
  const fragments = Array.from({ length: 60 }, (_, i) => ({
    start: i,
    duration: 1,
    programDateTime: T + 1_000 * i,
  }));
  return { live, fragments, fragmentStart: 0, edge: 60.4, fragmentHint: undefined };
}

const networkError = (code?: number) => ({
  type: 'networkError',
  fatal: true,
  error: new Error('network'),
  response: code === undefined ? undefined : { code },
});

describe('a live playback', () => {
  it('aims for the playlist’s hold-back, and may play faster to get there', () => {
    expect(open().hls.config).toMatchObject({
      lowLatencyMode: true,
      maxLiveSyncPlaybackRate: 1.5,
      backBufferLength: 30,
    });
  });

  it('goes on from what an earlier one has measured', () => {
    expect(open({ bandwidth: 7_000_000 }).hls.config).toMatchObject({ abrEwmaDefaultEstimate: 7_000_000 });
  });

  it('starts at a place as soon as the playlist tells where that is, once', () => {
    const { hls } = open({ from: { ago: 20_400 } });
    hls.latestLevelDetails = details();
    hls.emit('LEVEL_UPDATED');
    hls.emit('LEVEL_UPDATED');
    expect(hls.calls.slice(-2)).toEqual(['stop', 'start 40']);
  });

  it('knows dates, its window and its distance to the newest part', () => {
    const { hls, playback, video } = open();
    expect(playback.seekable()).toBeUndefined();
    hls.latestLevelDetails = details();
    hls.latency = 1.2;
    video.currentTime = 59.5;
    expect(playback.seekable()).toEqual({ start: 0, end: 60.4 });
    expect(playback.snapshot()).toMatchObject({ edgeDistance: 1.2, playingDate: T + 59_500 });
  });

  it('counts what is left when the stream has ended, since hls.js stops counting', () => {
    const { hls, playback, video } = open();
    hls.latestLevelDetails = details(false);
    hls.latency = 1.2;
    video.currentTime = 30.4;
    expect(playback.snapshot().edgeDistance).toBeCloseTo(30);
  });
});

describe('a quality', () => {
  it.each([
    ['auto', -1, -1],
    ['high', 2, -1],
    ['medium', 1, -1],
    ['low', 0, -1],
    ['saver', -1, 0],
  ] as const)('%s is level %d with a cap of %d', (quality, level, cap) => {
    const { hls, playback } = open();
    hls.offer(180, 360, 720);
    playback.select('medium');
    playback.select(quality);
    expect([hls.loadLevel, hls.autoLevelCapping]).toEqual([level, cap]);
  });

  it('that the playlist does not have leaves the choice to hls.js', () => {
    const { hls, playback } = open();
    hls.offer(720);
    playback.select('low');
    expect(hls.loadLevel).toBe(-1);
  });

  it('chosen before is asked for with the first playlist', () => {
    const { hls, playback } = open({ quality: 'medium' });
    hls.offer(180, 360, 720);
    expect(hls.loadLevel).toBe(1);
    expect(playback.rungs.map(({ layer, height }) => [layer, height])).toEqual([
      ['high', 720],
      ['medium', 360],
      ['low', 180],
    ]);
  });

  it('of a replay is shown at once', () => {
    const { hls, playback } = open({ live: false });
    hls.offer(180, 360, 720);
    playback.select('low');
    expect([hls.nextLevel, hls.loadLevel]).toEqual([0, -1]);
  });
});

describe('trouble', () => {
  it('with the decoder is mended once', () => {
    const { hls } = open();
    const error = { type: 'mediaError', fatal: true, error: new Error('decode') };
    hls.emit('ERROR', error);
    expect(hls.calls.at(-1)).toBe('recover');
    expect(failed).not.toHaveBeenCalled();
    hls.emit('ERROR', error);
    expect(failed).toHaveBeenCalledWith(error.error);
  });

  it('with the network is tried again, and given up after three times in a row', async () => {
    const { hls } = open();
    hls.offer(360);
    for (let i = 0; i < 3; i += 1) {
      hls.emit('ERROR', networkError());
      await vi.advanceTimersByTimeAsync(2_000);
    }
    expect(hls.calls.filter((call) => call === 'start')).toHaveLength(3);
    expect(failed).not.toHaveBeenCalled();
    hls.emit('ERROR', networkError());
    expect(failed).toHaveBeenCalledTimes(1);
  });

  it('is forgotten when something arrives', async () => {
    const { hls } = open();
    hls.offer(360);
    for (let i = 0; i < 6; i += 1) {
      hls.emit('ERROR', networkError());
      await vi.advanceTimersByTimeAsync(2_000);
      hls.emit('FRAG_LOADED', { payload: new ArrayBuffer(8) });
    }
    expect(failed).not.toHaveBeenCalled();
  });

  it('with a playlist that is not there needs another one', () => {
    const { hls } = open();
    hls.emit('ERROR', networkError(404));
    expect(failed).toHaveBeenCalledTimes(1);
  });

  it('that is not fatal is left to hls.js', () => {
    const { hls } = open();
    hls.emit('ERROR', { ...networkError(404), fatal: false });
    expect(failed).not.toHaveBeenCalled();
  });

  it('after closing is nobody’s business', async () => {
    const { hls, playback } = open();
    hls.offer(360);
    hls.emit('ERROR', networkError());
    playback.close();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(hls.calls.at(-1)).toBe('destroy');
  });
});
