import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Broadcast } from './Broadcast';
import { FakeMediaStream, FakePeerConnection, fakeTrack } from './testing/FakePeerConnection';
import { LIVE, Scene } from './testing/scene';

let scene: Scene;
let broadcast: Broadcast;
let camera: MediaStreamTrack;
let microphone: MediaStreamTrack;

beforeEach(async () => {
  scene = new Scene();
  scene.stream = undefined;
  broadcast = new Broadcast(scene.client, 'jazz');
  camera = fakeTrack('video', { height: 720 });
  microphone = fakeTrack('audio');
  scene.client.open();
  await scene.after();
});

afterEach(() => {
  broadcast.stop();
  scene.end();
});

const phase = () => broadcast.state.get().phase;
const publishes = () => scene.server.of('publish');
const media = () => new FakeMediaStream([camera, microphone]) as unknown as MediaStream;
const sender = (kind: string) => FakePeerConnection.last.transceivers.find((each) => each.kind === kind);

async function live() {
  const going = broadcast.goLive(media(), 'Late set');
  await scene.after();
  await going;
  expect(phase()).toBe('live');
}

describe('before going live', () => {
  it('an own stream that was cut off is seen, so that it can be taken up again', async () => {
    scene.stream = { ...LIVE, state: 'interrupted', graceEndsAt: '2026-01-01T20:01:00Z' };
    broadcast.join();
    await scene.after();
    expect(broadcast.state.get()).toMatchObject({
      phase: 'idle',
      channel: { slug: 'jazz' },
      stream: { state: 'interrupted' },
      graceEndsAt: '2026-01-01T20:01:00Z',
    });
    expect(publishes()).toHaveLength(0);
  });
});

describe('going live', () => {
  it('publishes once with the title and is live when the answer is applied', async () => {
    const going = broadcast.goLive(media(), 'Late set');
    expect(phase()).toBe('starting');
    await scene.after();
    await going;
    expect(phase()).toBe('live');
    expect(publishes()).toMatchObject([{ channel: 'jazz', title: 'Late set', sdp: 'local-offer' }]);
    expect(FakePeerConnection.last.remoteDescription).toEqual({ type: 'answer', sdp: 'answer-1' });
    expect(broadcast.state.get().stream).toEqual(LIVE);
  });

  it('sends three layers, largest first, in H.264 before VP8', async () => {
    await live();
    expect(sender('video')?.init.sendEncodings).toEqual([
      { rid: 'h', active: true, scaleResolutionDownBy: 1, maxBitrate: 2_500_000 },
      { rid: 'm', active: true, scaleResolutionDownBy: 2, maxBitrate: 500_000 },
      { rid: 'l', active: true, scaleResolutionDownBy: 4, maxBitrate: 150_000 },
    ]);
    expect(sender('video')?.codecs.map(({ mimeType, sdpFmtpLine }) => [mimeType, sdpFmtpLine])).toEqual([
      ['video/H264', 'packetization-mode=1;profile-level-id=42e01f'],
      ['video/H264', 'packetization-mode=0;profile-level-id=42e01f'],
      ['video/H264', 'packetization-mode=1;profile-level-id=4d001f'],
      ['video/VP8', undefined],
      ['video/rtx', undefined],
    ]);
    expect(camera.contentHint).toBe('motion');
    expect(sender('video')?.sender.parameters).toMatchObject({ degradationPreference: 'maintain-framerate' });
  });

  it('tries again while the media server starts', async () => {
    let tries = 0;
    scene.server.answer('publish', () => {
      tries += 1;
      return scene.problem('sfu-unavailable', 500);
    });
    void broadcast.goLive(media(), 'Late set');
    await scene.after(1_100);
    expect(tries).toBe(3);
    expect(phase()).toBe('starting');
    await scene.after(20_000);
    expect(phase()).toBe('failed');
    expect(broadcast.state.get().problem?.code).toBe('sfu-unavailable');
  });

  it('says at once what will not change by trying again, and can be tried anew by hand', async () => {
    scene.server.answer('publish', () => scene.problem('channel-not-owned'));
    const going = broadcast.goLive(media(), 'Late set');
    await scene.after();
    await going;
    expect(phase()).toBe('failed');
    expect(broadcast.state.get().problem).toEqual({
      code: 'channel-not-owned',
      detail: 'About channel-not-owned.',
    });

    scene.server.answer('publish', () => ({ type: 'published', mediaId: 'm1', stream: LIVE, sdp: 'answer' }));
    await live();
    expect(broadcast.state.get().problem).toBeUndefined();
  });

  it('fails at once without a connection to the service', async () => {
    scene.client.close();
    await broadcast.goLive(media(), 'Late set');
    expect(phase()).toBe('failed');
    expect(broadcast.state.get().problem?.code).toBe('closed');
  });

  it('leaves a place for the track that is not there yet', async () => {
    const going = broadcast.goLive(new FakeMediaStream([camera]) as unknown as MediaStream, 'Silent film');
    await scene.after();
    await going;
    await broadcast.replaceTrack(microphone);
    expect(sender('audio')?.sender.track).toBe(microphone);
    expect(publishes()).toHaveLength(1);
  });
});

describe('while live', () => {
  it('changes a track without negotiating, and fits the encoder to it', async () => {
    await live();
    const screen = fakeTrack('video', { height: 1080, displaySurface: 'monitor' });
    await broadcast.replaceTrack(screen);
    expect(publishes()).toHaveLength(1);
    expect(sender('video')?.sender.track).toBe(screen);
    expect(screen.contentHint).toBe('detail');
    expect(sender('video')?.sender.parameters).toMatchObject({
      degradationPreference: 'maintain-resolution',
      encodings: [{ maxBitrate: 3_125_000 }, { maxBitrate: 625_000 }, { maxBitrate: 187_500 }],
    });
  });

  it('does nothing at all when the socket comes back and the media is alive', async () => {
    await live();
    await scene.socketReturnsWith(['m1']);
    await scene.after(5_000);
    expect(phase()).toBe('live');
    expect(publishes()).toHaveLength(1);
    expect(FakePeerConnection.all).toHaveLength(1);
    expect(FakePeerConnection.last.closed).toBe(false);
  });

  it('passes on how the recording is doing, for this channel only', async () => {
    await live();
    scene.server.push({ type: 'recording', channel: 'blues', running: false, reason: 'disk-failed' });
    expect(broadcast.state.get().recording).toBeUndefined();
    scene.server.push({ type: 'recording', channel: 'jazz', running: true });
    expect(broadcast.state.get().recording).toEqual({ running: true });
    scene.server.push({ type: 'recording', channel: 'jazz', running: false, reason: 'disk-full' });
    expect(broadcast.state.get().recording).toEqual({ running: false, reason: 'disk-full' });
  });

  it('follows the number of viewers', async () => {
    await live();
    scene.server.push({ type: 'viewers', channel: 'jazz', viewers: 12 });
    expect(broadcast.state.get().viewers).toBe(12);
  });
});

describe('lost media', () => {
  it('is published again at once with the same tracks when the media server was lost', async () => {
    await live();
    const [old] = FakePeerConnection.all;
    scene.mediaCloses('sfu-lost');
    expect(phase()).toBe('reconnecting');
    await scene.after();
    expect(phase()).toBe('live');
    expect(publishes()).toHaveLength(2);
    expect(old?.closed).toBe(true);
    expect(sender('video')?.sender.track).toBe(camera);
    expect(sender('audio')?.sender.track).toBe(microphone);
  });

  it('is published again with the track that was changed to', async () => {
    await live();
    const other = fakeTrack('video', { height: 720 });
    await broadcast.replaceTrack(other);
    scene.mediaCloses('ice-failed');
    await scene.after();
    expect(sender('video')?.sender.track).toBe(other);
  });

  it('that moves stays on air until the server closes it', async () => {
    await live();
    const [old] = FakePeerConnection.all;
    const { mediaId } = scene;
    scene.mediaMoves();
    await scene.after();
    expect(publishes()).toHaveLength(2);
    expect(phase()).toBe('live');
    expect(old?.closed).toBe(false);

    scene.mediaCloses('replaced', mediaId);
    expect(old?.closed).toBe(true);
    expect(FakePeerConnection.last.closed).toBe(false);
    expect(phase()).toBe('live');
  });

  it('that moves and has nowhere to go is tried again, and lost when the server closes it', async () => {
    await live();
    const { mediaId } = scene;
    scene.server.answer('publish', () => scene.problem('sfu-unavailable'));
    scene.mediaMoves();
    await scene.after(1_000);
    expect(phase()).toBe('live');
    expect(publishes().length).toBeGreaterThan(2);

    scene.mediaCloses('moved', mediaId);
    expect(phase()).toBe('reconnecting');
  });

  it('is published again when the service no longer knows it', async () => {
    await live();
    await scene.socketReturnsWith([]);
    expect(publishes()).toHaveLength(2);
    expect(phase()).toBe('live');
  });

  it('is tried with back-off for as long as the server keeps the stream', async () => {
    await live();
    scene.server.answer('publish', () => scene.problem('sfu-unavailable'));
    scene.streamBecomes({ state: 'interrupted', graceEndsAt: '2026-01-01T20:01:00Z' });
    scene.mediaCloses('sfu-lost');
    await scene.after(40_000);
    expect(phase()).toBe('reconnecting');
    expect(broadcast.state.get().graceEndsAt).toBe('2026-01-01T20:01:00Z');
    const tries = publishes().length;
    expect(tries).toBeGreaterThan(10);

    scene.streamBecomes({ state: 'ended' });
    await scene.after(40_000);
    expect(phase()).toBe('ended');
    expect(publishes()).toHaveLength(tries);
  });

  it('never starts another stream by itself after the grace window has run out unseen', async () => {
    await live();
    scene.stream = undefined;
    await scene.socketReturnsWith([]);
    expect(phase()).toBe('ended');
    expect(publishes()).toHaveLength(1);
  });

  it('is left to the other tab that has taken over', async () => {
    await live();
    scene.mediaCloses('replaced');
    await scene.after(5_000);
    expect(phase()).toBe('failed');
    expect(broadcast.state.get().problem?.code).toBe('replaced');
    expect(publishes()).toHaveLength(1);
  });

  it('is not confused with a publication that was replaced by our own next one', async () => {
    await live();
    scene.mediaCloses('sfu-lost');
    await scene.after();
    scene.mediaCloses('replaced', 'm1');
    await scene.after();
    expect(phase()).toBe('live');
  });
});

describe('the network', () => {
  it('is mended by an ICE restart with a new offer', async () => {
    await live();
    scene.server.answer('restart-ice', () => ({ type: 'restarted', mediaId: 'm1', sdp: 'answer-restart' }));
    FakePeerConnection.last.turn('disconnected');
    await scene.after(1_100);
    expect(scene.server.of('restart-ice')).toMatchObject([{ mediaId: 'm1', sdp: 'restart-1' }]);
    expect(FakePeerConnection.last.remoteDescription?.sdp).toBe('answer-restart');
    FakePeerConnection.last.turn('connected');
    await scene.after(10_000);
    expect(publishes()).toHaveLength(1);
  });

  it('gets a new publication when the restart leads nowhere', async () => {
    await live();
    FakePeerConnection.last.turn('disconnected');
    await scene.after(1_100 + 5_000);
    expect(publishes()).toHaveLength(2);
    expect(phase()).toBe('live');
  });
});

describe('ending', () => {
  it('tells the server, lets go of the media and is over', async () => {
    await live();
    const ending = broadcast.end();
    expect(phase()).toBe('ending');
    await scene.after();
    await ending;
    expect(phase()).toBe('ended');
    expect(scene.server.of('end')).toMatchObject([{ channel: 'jazz' }]);
    expect(FakePeerConnection.last.closed).toBe(true);
    scene.streamBecomes({ state: 'ended' });
    expect(phase()).toBe('ended');
  });

  it('gets through when the socket is just coming back', async () => {
    await live();
    scene.server.answer('hello', () => scene.server.welcome({ resumed: true, mediaIds: ['m1'] }));
    scene.server.drop();
    const ending = broadcast.end();
    await scene.after(200);
    await ending;
    expect(scene.server.of('end')).toHaveLength(1);
    expect(phase()).toBe('ended');
  });

  it('by somebody else is over here, too', async () => {
    await live();
    scene.mediaCloses('ended');
    expect(phase()).toBe('ended');
    await scene.after(5_000);
    expect(publishes()).toHaveLength(1);
  });

  it('can be followed by another broadcast', async () => {
    await live();
    const ending = broadcast.end();
    await scene.after();
    await ending;
    scene.stream = { ...LIVE, id: 's2' };
    await live();
    expect(publishes()).toHaveLength(2);
  });

  it('is not what leaving the page does', async () => {
    await live();
    broadcast.stop();
    await scene.after();
    expect(scene.server.of('end')).toHaveLength(0);
    expect(FakePeerConnection.last.closed).toBe(true);
  });
});

describe('what is measured', () => {
  const measured = (second: number, fps = 30) => ({
    transport: { type: 'transport', selectedCandidatePairId: 'pair' },
    pair: { type: 'candidate-pair', currentRoundTripTime: 0.03 },
    source: { type: 'media-source', kind: 'video', framesPerSecond: fps },
    audio: { type: 'outbound-rtp', kind: 'audio', bytesSent: 4_000 * second },
    h: {
      type: 'outbound-rtp',
      kind: 'video',
      rid: 'h',
      active: true,
      bytesSent: 250_000 * second,
      framesEncoded: 30 * second,
      totalEncodeTime: 0.15 * second,
      packetsSent: 200 * second,
      totalPacketSendDelay: 0.4 * second,
      frameWidth: 1280,
      frameHeight: 720,
      framesPerSecond: fps,
      qualityLimitationReason: 'none',
    },
  });

  async function seconds(from: number, to: number) {
    for (let second = from; second <= to; second += 1) {
      FakePeerConnection.last.stats = measured(second);
      await scene.after(1_000);
    }
  }

  it('becomes health each second and a report of the uplink every two', async () => {
    await live();
    await seconds(1, 6);
    expect(broadcast.state.get().health).toMatchObject({
      verdict: 'good',
      advice: 'all-good',
      bitrate: 2_032_000,
      fps: 30,
      rttMs: 30,
      layers: [{ rid: 'h', width: 1280, active: true, bitrate: 2_000_000 }],
    });
    const reports = scene.server.of('report');
    expect(reports.length).toBeGreaterThanOrEqual(2);
    expect(reports.length).toBeLessThanOrEqual(3);
    expect(reports[0]).toMatchObject({ mediaId: 'm1', uplinkMs: 17 + 5 + 2 + 15 });
    expect(scene.server.of('sending')[0]).toMatchObject({
      mediaId: 'm1',
      roundTripMs: 30,
      limitation: 'none',
      screen: false,
    });
  });

  it('goes with the connection', async () => {
    await live();
    await seconds(1, 3);
    scene.server.answer('publish', () => undefined);
    scene.mediaCloses('sfu-lost');
    await scene.after();
    expect(broadcast.state.get().health).toBeUndefined();
  });
});
