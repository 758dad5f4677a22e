import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { HlsEvents, HlsOptions, HlsPlayback } from './gallery/HlsPlayback';
import { Replay } from './Replay';

interface Opened {
  url: string;
  options: HlsOptions;
  events: HlsEvents;
  select: ReturnType<typeof vi.fn>;
  close: ReturnType<typeof vi.fn>;
}

const rungs = [{ layer: 'high' as const, height: 720, bandwidth: 2_000_000 }];
const settled = () => new Promise((resolve) => setTimeout(resolve));

function stage() {
  const video = document.createElement('video');
  const plays: boolean[] = [];
  const play = vi.spyOn(video, 'play').mockImplementation(() => {
    plays.push(video.muted);
    return Promise.resolve();
  });
  Object.defineProperty(video, 'duration', { value: 100 });
  const opened: Opened[] = [];
  const replay = new Replay(video, (element, url, options, events) => {
    const select = vi.fn();
    const close = vi.fn();
    opened.push({ url, options, events, select, close });
    const playback: Partial<HlsPlayback> = {
      video: element,
      rungs: url === '/sound' ? [] : rungs,
      select,
      close,
      dateAt: (seconds) => 1000 * seconds,
    };
    return Promise.resolve(playback as HlsPlayback);
  });
  replay.relocate({ all: '/all', sound: '/sound' });
  const last = () => {
    const latest = opened.at(-1);
    if (!latest) throw new Error('Nothing was opened.');
    return latest;
  };
  return { video, replay, opened, last, play, plays };
}

describe('Replay', () => {
  let scene: ReturnType<typeof stage>;
  beforeEach(async () => {
    scene = stage();
    scene.replay.start(42);
    await settled();
  });

  it('should start at the moment asked for, aloud, and say when there is a picture', () => {
    const { video, replay, last, plays } = scene;
    expect(plays).toEqual([false]);
    video.dispatchEvent(new Event('loadedmetadata'));
    expect(video.currentTime).toBe(42);
    expect(replay.state.get()).toEqual({ phase: 'opening', quality: 'auto', rungs });
    last().events.started();
    expect(replay.state.get().phase).toBe('playing');
    expect(last().options).toMatchObject({ live: false });
  });

  it('should play without sound where the browser allows no other', async () => {
    const { replay, play, plays, video } = scene;
    play.mockImplementationOnce(() => Promise.reject(new DOMException('', 'NotAllowedError')));
    replay.start();
    await settled();
    expect(video.muted).toBe(true);
    expect(plays.at(-1)).toBe(true);
  });

  it('should not start after the end of what there is', () => {
    scene.replay.start(500);
    scene.video.dispatchEvent(new Event('loadedmetadata'));
    expect(scene.video.currentTime).toBe(99);
  });

  it('should change between pictures in place', () => {
    const { replay, opened, last } = scene;
    replay.select('low');
    expect(opened).toHaveLength(1);
    expect(last().select).toHaveBeenCalledWith('low');
    expect(replay.state.get().quality).toBe('low');
  });

  it('should change to the sound alone and back at the same moment, keeping what there is to choose from', async () => {
    const { replay, opened, last, video } = scene;
    video.currentTime = 17;
    replay.select('audio');
    await settled();
    expect(opened[0]?.close).toHaveBeenCalled();
    expect(last().url).toBe('/sound');
    expect(replay.state.get().rungs).toEqual(rungs);
    video.currentTime = 0;
    video.dispatchEvent(new Event('loadedmetadata'));
    expect(video.currentTime).toBe(17);
    replay.select('low');
    await settled();
    expect(last()).toMatchObject({ url: '/all', options: { quality: 'low' } });
  });

  it('should be there at rest when it was paused, though nothing moves', async () => {
    const { replay, play, video } = scene;
    play.mockClear();
    replay.select('audio');
    await settled();
    expect(replay.state.get().phase).toBe('opening');
    video.dispatchEvent(new Event('canplay'));
    expect(replay.state.get().phase).toBe('playing');
    expect(play).not.toHaveBeenCalled();
  });

  it('should return to the picture when there is no sound to be had', async () => {
    const { replay, last } = scene;
    replay.select('audio');
    await settled();
    last().events.failed(new Error('404'));
    await settled();
    expect(last().url).toBe('/all');
    expect(replay.state.get()).toMatchObject({ phase: 'opening', quality: 'auto' });
  });

  it('should fail, and go on from there with a new address when asked to', async () => {
    const { replay, last, video } = scene;
    video.currentTime = 30;
    last().events.failed(new Error('403'));
    expect(replay.state.get().phase).toBe('failed');
    replay.relocate({ all: '/all?token=2', sound: '/sound' });
    replay.again();
    await settled();
    expect(last().url).toBe('/all?token=2');
    video.currentTime = 0;
    video.dispatchEvent(new Event('loadedmetadata'));
    expect(video.currentTime).toBe(30);
  });

  it('should leave it to the viewer whether there is sound, after the start', async () => {
    const { replay, video, plays } = scene;
    video.muted = true;
    replay.again();
    await settled();
    expect(plays).toEqual([false, true]);
  });

  it('should ignore what an earlier playback has to say', async () => {
    const { replay, opened } = scene;
    replay.again();
    await settled();
    opened[0]?.events.failed(new Error('late'));
    expect(replay.state.get().phase).toBe('opening');
    replay.stop();
    expect(opened[1]?.close).toHaveBeenCalled();
  });
});
