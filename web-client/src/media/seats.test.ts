import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SeatChoice } from './SeatDirector';
import { FADED_MS } from './fade';
import { FakeGallery } from './testing/FakeGallery';
import { FakePeerConnection } from './testing/FakePeerConnection';
import { Scene } from './testing/scene';
import { Viewer } from './Viewer';

let scene: Scene;
let gallery: FakeGallery;
let director: SeatChoice;
let house: HTMLDivElement;
let viewer: Viewer;

beforeEach(() => {
  scene = new Scene();
  vi.setSystemTime(new Date('2026-01-01T20:10:00Z'));
  gallery = new FakeGallery();
  director = new SeatChoice();
  house = document.createElement('div');
  const video = document.createElement('video');
  house.append(video);
  viewer = new Viewer(scene.client, 'jazz', video, { director, openHls: gallery.open });
});

afterEach(() => {
  viewer.stop();
  scene.end();
});

const state = () => viewer.state.get();
const videos = () => [...house.querySelectorAll('video')];
const seen = () => videos().filter(({ style }) => style.opacity !== '0');

async function enter() {
  viewer.start();
  scene.client.open();
  await scene.after();
}

async function onFloor() {
  await enter();
  await floorShows();
  expect(state()).toMatchObject({ phase: 'playing', seat: 'floor' });
}

async function floorShows() {
  FakePeerConnection.last.framesDecoded += 1;
  await scene.after(50);
}

async function galleryShows() {
  gallery.last.start();
  await scene.after();
}

async function inGallery() {
  await onFloor();
  director.choose('stable');
  await scene.after();
  await galleryShows();
  expect(state()).toMatchObject({ phase: 'playing', seat: 'gallery' });
}

/** Lets seconds pass in which the gallery's picture moves, always as far behind. */
async function watch(seconds: number) {
  for (let i = 0; i < seconds; i += 1) {
    gallery.last.ago += i % 2 === 0 ? 1e-4 : -1e-4;
    await scene.after(1_000);
  }
}

async function lookedBack(seconds = 30) {
  await onFloor();
  viewer.seekBy(-seconds);
  await scene.after();
  await galleryShows();
  expect(state()).toMatchObject({ seat: 'gallery', seatReason: 'rewound', behind: true });
}

describe('changing seats', () => {
  it('shows the old picture until the new one has a frame', async () => {
    await onFloor();
    const floor = FakePeerConnection.last;
    director.choose('stable');
    await scene.after();
    expect(videos()).toHaveLength(2);
    expect(seen()).toEqual([viewer.screen.get()]);
    expect(state()).toMatchObject({ phase: 'playing', seat: 'floor' });
    expect(floor.closed).toBe(false);

    await galleryShows();
    expect(state()).toMatchObject({ phase: 'playing', seat: 'gallery' });
    expect(seen()).toEqual([gallery.last.video]);
    await scene.after(FADED_MS);
    expect(floor.closed).toBe(true);
  });

  it('goes back the same way, and leaves no element behind', async () => {
    await inGallery();
    director.choose('low-latency');
    await scene.after();
    expect(state().seat).toBe('gallery');
    await floorShows();
    expect(state()).toMatchObject({ phase: 'playing', seat: 'floor' });
    expect(seen()).toHaveLength(1);
    await scene.after(FADED_MS);
    expect(videos()).toHaveLength(1);
    expect(gallery.last.closed).toBe(true);
  });

  it('is called off in time by who changes their mind', async () => {
    await onFloor();
    director.choose('stable');
    await scene.after();
    director.choose('low-latency');
    await scene.after();
    expect(gallery.last.closed).toBe(true);
    expect(videos()).toHaveLength(1);
    expect(state()).toMatchObject({ phase: 'playing', seat: 'floor' });
  });

  it('measures anew', async () => {
    await inGallery();
    await watch(2);
    expect(state().latencyMs).toBe(1_000);
    director.choose('low-latency');
    await scene.after();
    await floorShows();
    expect(state().latencyMs).toBeUndefined();
  });
});

describe('a floor that cannot be reached', () => {
  it('without a frame in 8 s leads to the gallery', async () => {
    await enter();
    await scene.after(8_100);
    await galleryShows();
    expect(state()).toMatchObject({ phase: 'playing', seat: 'gallery', seatReason: 'floor-failed' });
  });

  it('because ICE fails again and again leads to the gallery, after one failure not', async () => {
    await onFloor();
    FakePeerConnection.last.turn('failed');
    await scene.after(300);
    expect(gallery.reels).toHaveLength(0);
    FakePeerConnection.last.turn('failed');
    await scene.after(300);
    expect(director.direction.get()).toEqual({ seat: 'gallery', reason: 'floor-failed' });
  });

  it('is tried again on another network', async () => {
    await enter();
    await scene.after(8_100);
    await galleryShows();
    window.dispatchEvent(new Event('online'));
    await scene.after();
    await floorShows();
    expect(state()).toMatchObject({ seat: 'floor', seatReason: 'usual' });
  });

  it('is no reason to leave while the server itself refuses', async () => {
    scene.server.answer('subscribe', () => scene.problem('sfu-unavailable'));
    await enter();
    await scene.after(20_000);
    expect(gallery.reels).toHaveLength(0);
  });
});

describe('a gallery that fails', () => {
  it('is tried again, and the floor keeps playing', async () => {
    await onFloor();
    director.choose('stable');
    await scene.after();
    gallery.last.fail();
    await scene.after(300);
    expect(gallery.reels).toHaveLength(2);
    expect(state()).toMatchObject({ phase: 'playing', seat: 'floor' });
  });

  it('for good is given up, whether it says so or not', async () => {
    await onFloor();
    director.choose('stable');
    for (let i = 0; i < 30; i += 1) {
      FakePeerConnection.last.framesDecoded += 30;
      await scene.after(1_000);
    }
    expect(state()).toMatchObject({ phase: 'playing', seat: 'floor', seatReason: 'gallery-failed' });
  });

  it('while it plays keeps its last picture until the next playback has one', async () => {
    await inGallery();
    const lost = gallery.last;
    lost.fail();
    await scene.after();
    expect(state().phase).toBe('reconnecting');
    expect(lost.closed).toBe(false);
    expect(gallery.reels).toHaveLength(2);
    await galleryShows();
    expect(state().phase).toBe('playing');
    await scene.after(FADED_MS);
    expect(lost.closed).toBe(true);
  });

  it('by standing still is noticed, and renewed when it does not help itself', async () => {
    await inGallery();
    await scene.after(4_000);
    expect(state().phase).toBe('reconnecting');
    await scene.after(10_000);
    expect(gallery.reels).toHaveLength(2);
  });
});

describe('looking back', () => {
  it('from the floor opens the gallery at that moment, whatever the clock of this machine says', async () => {
    gallery.clockMs = -60_000;
    await lookedBack(30);
    expect(gallery.last.ago).toBeCloseTo(30);
  });

  it('twice before there is a picture goes back twice', async () => {
    await onFloor();
    viewer.seekBy(-10);
    await scene.after();
    viewer.seekBy(-10);
    await scene.after();
    await galleryShows();
    expect(gallery.last.ago).toBeCloseTo(20);
  });

  it('in the gallery moves there', async () => {
    await inGallery();
    await watch(1);
    viewer.seekBy(-20);
    expect(gallery.last.ago).toBeCloseTo(21, 1);
    expect(state()).toMatchObject({ seat: 'gallery', seatReason: 'chosen', behind: true });
  });

  it('to the end of the bar is the present, from both seats', async () => {
    await onFloor();
    viewer.seek(viewer.timeline.get()?.end ?? 0);
    expect(director.direction.get().seat).toBe('floor');

    viewer.seekBy(-30);
    await scene.after();
    await galleryShows();
    viewer.seek(viewer.timeline.get()?.end ?? 0);
    expect(director.direction.get().seat).toBe('floor');
  });

  it('ends with a jump to live, back in the seat on the floor', async () => {
    await lookedBack();
    viewer.toLive();
    await scene.after();
    expect(gallery.last.jumps).toBe(1);
    await floorShows();
    expect(state()).toMatchObject({ seat: 'floor', seatReason: 'usual', behind: false });
  });

  it('goes on while the broadcaster is away, and after the end of the show', async () => {
    await lookedBack();
    scene.streamBecomes({ state: 'interrupted' });
    await scene.after();
    expect(state().phase).toBe('playing');
    scene.streamBecomes({ state: 'ended' });
    await scene.after();
    expect(state().phase).toBe('playing');
    await watch(3);
    expect(state().phase).toBe('playing');
    await scene.after(4_000);
    expect(state().phase).toBe('ended');
    expect(gallery.last.closed).toBe(true);
  });

  it('is not undone by a playback that takes over meanwhile', async () => {
    await inGallery();
    await watch(1);
    viewer.selectQuality('audio');
    await scene.after();
    viewer.seekBy(-40);
    await scene.after();
    await galleryShows();
    expect(gallery.last.ago).toBeGreaterThan(30);
  });
});

describe('the live edge', () => {
  it('is kept by who follows, also from where hls.js no longer hurries', async () => {
    await inGallery();
    gallery.last.ago = 3.7;
    await watch(2);
    expect(gallery.last.jumps).toBe(1);
  });

  it('is left alone by who looks back or pauses', async () => {
    await inGallery();
    gallery.last.video.dispatchEvent(new Event('pause'));
    gallery.last.ago = 12;
    await watch(3);
    expect(gallery.last.jumps).toBe(0);
    expect(state().behind).toBe(true);
  });
});

describe('a quality', () => {
  it('chosen while the gallery opens is kept', async () => {
    await onFloor();
    director.choose('stable');
    await scene.after();
    viewer.selectQuality('low');
    expect(gallery.last.selected).toEqual(['low']);
  });

  it('that is the sound alone comes from the gallery, and the picture from the floor again', async () => {
    await onFloor();
    viewer.selectQuality('audio');
    await scene.after();
    expect(gallery.last.url).toBe('/hls/jazz/audio.m3u8');
    await galleryShows();
    expect(state()).toMatchObject({ seat: 'gallery', seatReason: 'sound-only' });
    viewer.selectQuality('auto');
    await scene.after();
    await floorShows();
    expect(state()).toMatchObject({ seat: 'floor', seatReason: 'usual' });
  });

  it('of the sound alone replaces a picture that was still on its way', async () => {
    await onFloor();
    director.choose('stable');
    await scene.after();
    const picture = gallery.last;
    viewer.selectQuality('audio');
    await scene.after();
    expect(picture.closed).toBe(true);
    expect(gallery.last.url).toBe('/hls/jazz/audio.m3u8');
  });

  it('is not the floor that a stall is to be decided on here, but the server is asked', async () => {
    const ask = vi.fn();
    director.ask = ask;
    await onFloor();
    await scene.after(3_100);
    expect(ask).toHaveBeenCalledExactlyOnceWith('stalled');
    expect(director.direction.get().seat).toBe('floor');
  });

  it('shows to the server after ten good seconds that the network carries the floor again', async () => {
    const ask = vi.fn();
    director.ask = ask;
    await onFloor();
    director.give({ seat: 'gallery', reason: 'network' });
    await scene.after();
    await galleryShows();
    await watch(9);
    expect(ask).not.toHaveBeenCalled();
    await watch(8);
    expect(ask).toHaveBeenCalledExactlyOnceWith('carries');
  });

  it('that saves data asks the floor for its smallest layer', async () => {
    await onFloor();
    viewer.selectQuality('saver');
    await scene.after();
    expect(scene.server.of('select-layer')).toMatchObject([{ layer: 'low' }]);
  });
});
