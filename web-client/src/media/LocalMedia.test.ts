import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LocalMedia } from './LocalMedia';
import { FakeAudio, FakeDevices } from './testing/FakeDevices';

let devices: FakeDevices;
let audio: FakeAudio;
let media: LocalMedia;
let onAir: MediaStreamTrack[];

beforeEach(() => {
  vi.useFakeTimers();
  devices = new FakeDevices();
  audio = new FakeAudio();
  media = new LocalMedia();
  onAir = [];
  media.onTrack((track) => onAir.push(track));
});

afterEach(() => {
  media.release();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  Reflect.deleteProperty(navigator, 'mediaDevices');
});

const state = () => media.state.get();
const settle = () => vi.advanceTimersByTimeAsync(1);
const shownTrack = () =>
  state()
    .stream?.getTracks()
    .find(({ kind }) => kind === 'video');

describe('the camera', () => {
  it('starts with what was asked for and fills the pickers', async () => {
    await media.startCamera({ width: 640, height: 360 });
    expect(devices.asked[0]?.video).toMatchObject({ width: { ideal: 640 }, height: { ideal: 360 } });
    expect(state()).toMatchObject({ source: 'camera', cameraId: 'front' });
    expect(state().cameras.map(({ label }) => label)).toEqual(['front', 'desk']);
    expect(state().speakers).toEqual([]);
    expect(onAir).toHaveLength(1);
  });

  it('is changed without keeping the old one busy', async () => {
    await media.startCamera();
    await media.chooseCamera('desk');
    expect(state().cameraId).toBe('desk');
    expect(devices.opened.map(({ readyState }) => readyState)).toEqual(['ended', 'live']);
    expect(onAir.at(-1)).toBe(shownTrack());
  });

  it('keeps running when the other one cannot be had', async () => {
    await media.startCamera();
    await media.chooseCamera('gone');
    expect(state().failure).toEqual({ device: 'camera', reason: 'no-device' });
    expect(shownTrack()?.readyState).toBe('live');
    await media.chooseCamera('desk');
    expect(state().failure).toBeUndefined();
  });

  it('is turned off by sending black, and a changed one stays off', async () => {
    await media.startCamera();
    media.setCameraOn(false);
    expect(shownTrack()?.enabled).toBe(false);
    await media.chooseCamera('desk');
    expect(shownTrack()?.enabled).toBe(false);
    media.setCameraOn(true);
    expect(shownTrack()?.enabled).toBe(true);
  });
});

describe('what a broadcaster prefers', () => {
  it('is a picture size, which a running camera takes on', async () => {
    media.prefer({ preset: 'low', music: false });
    await media.startCamera();
    expect(devices.asked.at(-1)?.video).toMatchObject({ width: { ideal: 640 }, height: { ideal: 360 } });
    await media.choosePreset('full');
    expect(devices.asked.at(-1)?.video).toMatchObject({ width: { ideal: 1920 }, height: { ideal: 1080 } });
    expect(onAir).toHaveLength(2);
  });

  it('is a voice made clear, or music as it is', async () => {
    await media.startMicrophone();
    expect(devices.asked.at(-1)?.audio).toMatchObject({ echoCancellation: true, noiseSuppression: true });
    await media.setMusic(true);
    expect(devices.asked.at(-1)?.audio).toMatchObject({
      echoCancellation: false,
      noiseSuppression: false,
      autoGainControl: false,
      channelCount: { ideal: 2 },
    });
    expect(onAir.at(-1)?.contentHint).toBe('music');
    expect(state().music).toBe(true);
  });

  it('outlives the end of the show', () => {
    media.prefer({ preset: 'medium', music: true });
    media.release();
    expect(state()).toMatchObject({ preset: 'medium', music: true });
  });
});

describe('a refusal', () => {
  it.each([
    ['NotAllowedError', 'permission-denied'],
    ['NotFoundError', 'no-device'],
    ['NotReadableError', 'in-use'],
    ['NotSupportedError', 'unsupported'],
    ['SomethingNew', 'unknown'],
  ])('of kind %s is told as %s', async (name, reason) => {
    devices.refusal = name;
    await media.startCamera();
    expect(state().failure).toEqual({ device: 'camera', reason });
    expect(state().source).toBe('none');
  });

  it('is forgotten when the same device works after all, not when another does', async () => {
    devices.refusal = 'NotAllowedError';
    await media.startMicrophone();
    devices.refusal = undefined;
    await media.startCamera();
    expect(state().failure?.device).toBe('microphone');
    await media.startMicrophone();
    expect(state().failure).toBeUndefined();
  });

  it('of an insecure page is told as such', async () => {
    Reflect.deleteProperty(navigator, 'mediaDevices');
    vi.stubGlobal('isSecureContext', false);
    await media.startCamera();
    expect(state().failure).toEqual({ device: 'camera', reason: 'insecure' });
  });
});

describe('unplugging', () => {
  it('the camera in use goes on with another one', async () => {
    await media.startCamera();
    devices.unplug('front');
    await settle();
    expect(state()).toMatchObject({ cameraId: 'desk', source: 'camera', failure: undefined });
    expect(onAir).toHaveLength(2);
    expect(state().cameras).toHaveLength(1);
  });

  it('the only camera says so, and plugging one in goes on by itself', async () => {
    devices.cameras = ['front'];
    await media.startCamera();
    await media.startMicrophone();
    devices.unplug('front');
    await settle();
    expect(state()).toMatchObject({ source: 'none', failure: { device: 'camera', reason: 'no-device' } });
    expect(
      state()
        .stream?.getTracks()
        .map(({ kind }) => kind),
    ).toEqual(['audio']);

    devices.plug('usb');
    await settle();
    expect(state()).toMatchObject({ source: 'camera', cameraId: 'usb', failure: undefined });
  });

  it('something else only changes the list', async () => {
    await media.startCamera();
    devices.unplug('desk');
    await settle();
    expect(state()).toMatchObject({ cameraId: 'front', failure: undefined });
    expect(onAir).toHaveLength(1);
  });
});

describe('the screen', () => {
  it('takes the camera’s place, and gives it back', async () => {
    await media.startCamera();
    const camera = shownTrack();
    await media.shareScreen();
    expect(state().source).toBe('screen');
    expect(onAir.at(-1)?.getSettings().displaySurface).toBe('monitor');

    await media.stopScreen();
    expect(state().source).toBe('camera');
    expect(onAir.at(-1)).toBe(camera);
    expect(devices.asked).toHaveLength(1);
  });

  it('gives it back when the browser’s own button ends the sharing', async () => {
    await media.startCamera();
    await media.shareScreen();
    onAir.at(-1)?.dispatchEvent(new Event('ended'));
    await settle();
    expect(state().source).toBe('camera');
  });

  it('is not pushed off the air by a camera that is changed behind it', async () => {
    await media.startCamera();
    await media.shareScreen();
    const screen = onAir.at(-1);
    await media.chooseCamera('desk');
    expect(onAir.at(-1)).toBe(screen);
    expect(shownTrack()).toBe(screen);
    await media.stopScreen();
    expect(onAir.at(-1)?.getSettings().deviceId).toBe('desk');
  });

  it('whose picker was closed is no failure of the camera', async () => {
    await media.startCamera();
    devices.screenRefusal = 'NotAllowedError';
    await media.shareScreen();
    expect(state()).toMatchObject({ source: 'camera', failure: { device: 'screen', reason: 'cancelled' } });
  });
});

describe('the microphone', () => {
  const hear = async (amplitude: number, ms = 60) => {
    audio.amplitude = amplitude;
    await vi.advanceTimersByTimeAsync(ms);
    return media.level.get();
  };

  it('has a level between silence and full scale', async () => {
    await media.startMicrophone();
    expect(await hear(0)).toEqual({ level: 0, clipping: false, speakingWhileMuted: false });
    const quiet = (await hear(0.01)).level;
    const loud = (await hear(0.5)).level;
    expect(quiet).toBeGreaterThan(0.2);
    expect(loud).toBeGreaterThan(quiet);
    expect(loud).toBeLessThan(1);
  });

  it('warns of clipping long enough to be seen', async () => {
    await media.startMicrophone();
    expect((await hear(1)).clipping).toBe(true);
    expect((await hear(0.1, 500)).clipping).toBe(true);
    expect((await hear(0.1, 600)).clipping).toBe(false);
  });

  it('notices that somebody talks while muted, and shows no level then', async () => {
    await media.startMicrophone();
    media.setMicrophoneOn(false);
    expect(state().stream?.getTracks()[0]?.enabled).toBe(false);
    expect(await hear(0.3)).toEqual({ level: 0, clipping: false, speakingWhileMuted: true });
    expect((await hear(0, 2_000)).speakingWhileMuted).toBe(false);
  });
});

describe('letting go', () => {
  it('stops every track and listens to no device any more', async () => {
    await media.startCamera();
    await media.startMicrophone();
    await media.shareScreen();
    media.release();
    expect(devices.opened.every(({ readyState }) => readyState === 'ended')).toBe(true);
    expect(state().stream).toBeUndefined();
    devices.plug('usb');
    await settle();
    expect(state().cameras).toEqual([]);
  });
});
