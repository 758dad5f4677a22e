import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FADED_MS } from './fade';
import { PlaybackPass } from './PlaybackPass';
import { FakePeerConnection, FakeVideo } from './testing/FakePeerConnection';
import { ICE_SERVERS, LIVE, Scene } from './testing/scene';
import { Viewer } from './Viewer';

let scene: Scene;
let video: FakeVideo;
let viewer: Viewer;

beforeEach(() => {
  scene = new Scene();
  video = new FakeVideo();
  viewer = new Viewer(scene.client, 'jazz', video.element);
});

afterEach(() => {
  viewer.stop();
  scene.end();
});

const phase = () => viewer.state.get().phase;
const sent = () => scene.server.received.map(({ type }) => type);

async function start() {
  viewer.start();
  scene.client.open();
  await scene.after();
}

async function playing() {
  await start();
  firstFrame();
  await scene.after();
  expect(phase()).toBe('playing');
}

/** The current connection decodes, and the element paints it if it is attached. */
function firstFrame(pc = FakePeerConnection.last) {
  pc.framesDecoded += 1;
  video.frame();
}

/** Lets seconds pass in which frames keep coming. */
async function flow(seconds: number) {
  for (let i = 0; i < seconds; i += 1) {
    FakePeerConnection.last.framesDecoded += 30;
    await scene.after(1_000);
  }
}

describe('the first frame', () => {
  it('is asked for in one go with hello and join', async () => {
    scene.server.answer('hello', () => undefined);
    await start();
    expect(sent().slice(0, 3)).toEqual(['hello', 'join', 'subscribe']);
    expect(sent()).toContain('answer');
  });

  it('joins once only', async () => {
    await playing();
    expect(scene.server.of('join')).toHaveLength(1);
    expect(scene.server.of('subscribe')).toHaveLength(1);
  });

  it('works the same with a client that has long been open', async () => {
    scene.client.open();
    await scene.after();
    viewer.start();
    await scene.after();
    expect(sent().slice(0, 3)).toEqual(['hello', 'join', 'subscribe']);
    expect(FakePeerConnection.last.configuration.iceServers).toEqual(ICE_SERVERS);
  });

  it('is what "playing" waits for', async () => {
    await start();
    expect(phase()).toBe('joining');
    expect(viewer.state.get()).toMatchObject({ channel: { ownerName: 'Ada' }, stream: LIVE, viewers: 3 });
    firstFrame();
    expect(phase()).toBe('playing');
  });

  it('counts on a page that paints nothing, too', async () => {
    await start();
    FakePeerConnection.last.framesDecoded = 1;
    await scene.after(50);
    expect(phase()).toBe('playing');
  });

  it('is not held up by a jitter buffer', async () => {
    await start();
    for (const receiver of FakePeerConnection.last.receivers) expect(receiver.jitterBufferTarget).toBe(0);
  });
});

describe('candidates', () => {
  it('of the server wait for the description that they belong to', async () => {
    scene.server.answer('subscribe', () => undefined);
    await start();
    const pc = FakePeerConnection.last;
    pc.holdRemote = true;
    const trickle = (mediaId: string, candidate: string) => {
      scene.server.push({ type: 'trickle', mediaId, candidate: { candidate, sdpMid: '0' } });
    };
    trickle('m1', 'before the offer');
    trickle('other', 'of somebody else');
    const requestId = scene.server.of('subscribe')[0]?.requestId ?? '';
    scene.server.push({ type: 'offer', requestId, mediaId: 'm1', sdp: 'offer' });
    await scene.after();
    trickle('m1', 'before it is applied');
    expect(pc.candidates).toEqual([]);

    pc.applyRemote?.();
    await scene.after();
    trickle('m1', 'after');
    scene.server.push({ type: 'trickle', mediaId: 'm1', candidate: null });
    const added = pc.candidates.map((each) =>
      typeof each === 'object' && each ? 'candidate' in each && each.candidate : each,
    );
    expect(added).toEqual(['before the offer', 'before it is applied', 'after', 'end']);
  });

  it('of ours go out under the media id', async () => {
    await start();
    FakePeerConnection.last.find({ candidate: 'host', sdpMid: '0', sdpMLineIndex: 0 });
    FakePeerConnection.last.find(null);
    expect(scene.server.of('trickle')).toEqual([
      { type: 'trickle', mediaId: 'm1', candidate: { candidate: 'host', sdpMid: '0', sdpMLineIndex: 0 } },
      { type: 'trickle', mediaId: 'm1', candidate: null },
    ]);
  });
});

describe('a channel with nothing on air', () => {
  beforeEach(() => {
    scene.stream = undefined;
  });

  it('is waited for, and its broadcast joined by itself', async () => {
    await start();
    expect(phase()).toBe('waiting');
    await scene.after(10_000);
    expect(scene.server.of('subscribe')).toHaveLength(1);

    scene.streamBecomes({});
    await scene.after();
    expect(phase()).toBe('joining');
    firstFrame();
    expect(phase()).toBe('playing');
  });

  it('is told from one that does not exist', async () => {
    scene.server.answer('join', () => scene.problem('channel-not-found'));
    scene.server.answer('subscribe', () => scene.problem('channel-not-found'));
    await start();
    expect(phase()).toBe('failed');
    expect(viewer.state.get().problem).toEqual({
      code: 'channel-not-found',
      detail: 'About channel-not-found.',
    });
    await scene.after(10_000);
    expect(scene.server.of('join')).toHaveLength(1);
  });
});

describe('trying again by hand', () => {
  it('asks anew after a refusal', async () => {
    scene.server.answer('subscribe', () => scene.problem('forbidden'));
    await start();
    expect(phase()).toBe('failed');
    scene.server.answer('subscribe', () => ({ type: 'offer', mediaId: 'm1', sdp: 'offer' }));
    viewer.stop();
    viewer.start();
    await scene.after();
    expect(phase()).toBe('joining');
    firstFrame();
    expect(phase()).toBe('playing');
  });

  it('is not needed when somebody signs in, which takes another greeting', async () => {
    scene.server.answer('subscribe', () => undefined);
    await start();
    scene.server.answer('subscribe', () => ({ type: 'offer', mediaId: 'm1', sdp: 'offer' }));
    scene.client.close();
    scene.client.open();
    await scene.after(500);
    expect(phase()).toBe('joining');
    firstFrame();
    expect(phase()).toBe('playing');
  });
});

describe('the end', () => {
  it('shows as such, closes the connection, and a later stream starts by itself', async () => {
    await playing();
    const pc = FakePeerConnection.last;
    scene.streamBecomes({ state: 'ended' });
    expect(phase()).toBe('ended');
    await scene.after(FADED_MS);
    expect(pc.closed).toBe(true);

    scene.streamBecomes({ id: 's2', state: 'live' });
    await scene.after();
    expect(phase()).toBe('joining');
    firstFrame();
    expect(phase()).toBe('playing');
  });

  it('is noticed when it came while the socket was away', async () => {
    await playing();
    scene.stream = undefined;
    await scene.socketReturnsWith([]);
    expect(phase()).toBe('ended');
  });
});

describe('a picture that stops', () => {
  it('is called reconnecting after 2 s and playing again with the next frame', async () => {
    await playing();
    await flow(3);
    expect(phase()).toBe('playing');
    await scene.after(2_100);
    expect(phase()).toBe('reconnecting');
    expect(scene.server.of('subscribe')).toHaveLength(1);
    await flow(1);
    expect(phase()).toBe('playing');
  });

  it('is asked for again when it does not come back, and the old one stays until then', async () => {
    await playing();
    const [old] = FakePeerConnection.all;
    const shown = video.srcObject?.getTracks();
    await scene.after(5_100);
    expect(sent().slice(-3)).toEqual(['join', 'subscribe', 'answer']);
    expect(sent()).toContain('unsubscribe');
    expect(FakePeerConnection.all).toHaveLength(2);
    expect(old?.closed).toBe(false);
    expect(video.srcObject?.getTracks()).toEqual(shown);

    FakePeerConnection.last.framesDecoded = 1;
    await scene.after(50);
    expect(phase()).toBe('playing');
    expect(old?.closed).toBe(true);
    expect(video.srcObject?.getTracks()).not.toEqual(shown);
  });

  it('stays on the screen while the broadcaster is away', async () => {
    await playing();
    scene.streamBecomes({ state: 'interrupted' });
    expect(phase()).toBe('reconnecting');
    await scene.after(6_000);
    expect(FakePeerConnection.last.closed).toBe(false);
    expect(scene.server.of('subscribe')).toHaveLength(1);

    scene.streamBecomes({ state: 'live' });
    await scene.after();
    expect(scene.server.of('subscribe')).toHaveLength(2);
  });
});

describe('lost media', () => {
  it('is subscribed to again at once while the stream is live', async () => {
    await playing();
    scene.mediaCloses('sfu-lost');
    expect(phase()).toBe('reconnecting');
    await scene.after();
    expect(scene.server.of('subscribe')).toHaveLength(2);
    expect(sent()).not.toContain('unsubscribe');
  });

  it('that moves goes on until the next has a picture', async () => {
    await playing();
    const old = FakePeerConnection.last;
    const { mediaId } = scene;
    scene.mediaMoves();
    expect(phase()).toBe('playing');
    await scene.after();
    expect(scene.server.of('subscribe')).toHaveLength(2);
    expect(sent()).not.toContain('unsubscribe');
    expect(old.closed).toBe(false);

    firstFrame();
    await scene.after(150);
    expect(old.closed).toBe(true);
    expect(scene.server.of('unsubscribe')).toMatchObject([{ mediaId }]);
    expect(phase()).toBe('playing');
  });

  it('waits for the broadcaster where the stream is interrupted', async () => {
    await playing();
    scene.streamBecomes({ state: 'interrupted' });
    scene.mediaCloses('sfu-lost');
    await scene.after(3_000);
    expect(scene.server.of('subscribe')).toHaveLength(1);
    scene.streamBecomes({ state: 'live' });
    await scene.after();
    expect(scene.server.of('subscribe')).toHaveLength(2);
  });

  it('is tried with back-off, and with the patience that the server asks for', async () => {
    await playing();
    let tries = 0;
    scene.server.answer('subscribe', () => {
      tries += 1;
      return tries === 1 ? scene.problem('sfu-unavailable', 2_000) : scene.problem('internal');
    });
    scene.mediaCloses('sfu-lost');
    await scene.after(1_900);
    expect(tries).toBe(1);
    await scene.after(200);
    expect(tries).toBe(2);
    await scene.after(450);
    expect(tries).toBe(3);
    expect(phase()).toBe('reconnecting');
  });

  it('of another session is nobody’s business', async () => {
    await playing();
    scene.mediaCloses('ended', 'another');
    expect(phase()).toBe('playing');
  });
});

describe('the network', () => {
  it('gets a second to mend itself, then an ICE restart', async () => {
    await playing();
    scene.server.answer('restart-ice', () => ({ type: 'offer', mediaId: 'm1', sdp: 'offer-restart' }));
    const pc = FakePeerConnection.last;
    pc.turn('disconnected');
    await scene.after(900);
    expect(sent()).not.toContain('restart-ice');
    await scene.after(200);
    expect(pc.remoteDescription).toEqual({ type: 'offer', sdp: 'offer-restart' });
    expect(scene.server.of('answer')).toHaveLength(2);
    pc.turn('connected');
    await flow(6);
    expect(scene.server.of('subscribe')).toHaveLength(1);
  });

  it('that came back in time is left alone', async () => {
    await playing();
    FakePeerConnection.last.turn('disconnected');
    await scene.after(500);
    FakePeerConnection.last.turn('connected');
    await flow(2);
    expect(sent()).not.toContain('restart-ice');
  });

  it('gets a new connection when the restart does not help, or ICE has failed', async () => {
    await playing();
    scene.server.answer('restart-ice', () => scene.problem('media-not-found'));
    FakePeerConnection.last.turn('disconnected');
    await scene.after(1_100);
    expect(scene.server.of('subscribe')).toHaveLength(2);

    firstFrame();
    await scene.after(50);
    FakePeerConnection.last.turn('failed');
    await scene.after();
    expect(scene.server.of('subscribe')).toHaveLength(3);
  });

  it('that changed is an ICE restart at once', async () => {
    await playing();
    scene.server.answer('restart-ice', () => ({ type: 'offer', mediaId: 'm1', sdp: 'offer-restart' }));
    window.dispatchEvent(new Event('online'));
    await scene.after();
    expect(scene.server.of('restart-ice')).toHaveLength(1);
  });
});

describe('a lost socket', () => {
  it('leaves media alone that is still alive', async () => {
    await playing();
    await flow(1);
    await scene.socketReturnsWith(['m1']);
    await flow(2);
    expect(phase()).toBe('playing');
    expect(viewer.state.get().connection).toBe('open');
    expect(scene.server.of('join')).toHaveLength(2);
    expect(scene.server.of('subscribe')).toHaveLength(1);
    expect(FakePeerConnection.all).toHaveLength(1);
  });

  it('makes media again that is not', async () => {
    await playing();
    await scene.socketReturnsWith([]);
    expect(scene.server.of('subscribe')).toHaveLength(2);
    firstFrame();
    await scene.after(50);
    expect(phase()).toBe('playing');
  });

  it('while subscribing starts over with the next one', async () => {
    scene.server.answer('subscribe', () => undefined);
    await start();
    expect(scene.server.of('subscribe')).toHaveLength(1);
    await scene.socketReturnsWith([]);
    expect(scene.server.of('subscribe')).toHaveLength(2);
  });
});

describe('leaving', () => {
  it('closes everything and tells the server, a moment later', async () => {
    await playing();
    viewer.stop();
    expect(video.srcObject).toBeNull();
    expect(sent()).not.toContain('unsubscribe');
    await scene.after(1_600);
    expect(FakePeerConnection.last.closed).toBe(true);
    expect(sent().slice(-2)).toEqual(['unsubscribe', 'leave']);
  });

  it('for another page with the same channel takes the running picture along', async () => {
    await playing();
    viewer.stop();
    video = new FakeVideo();
    viewer = new Viewer(scene.client, 'jazz', video.element);
    viewer.start();
    await scene.after(50);
    expect(phase()).toBe('playing');
    await flow(3);
    expect(scene.server.of('subscribe')).toHaveLength(1);
    expect(sent()).not.toContain('leave');
    expect(FakePeerConnection.all).toHaveLength(1);
    expect(video.srcObject?.getTracks()).toHaveLength(2);
  });

  it('takes no picture along that was lost on the way', async () => {
    await playing();
    viewer.stop();
    scene.mediaCloses('sfu-lost');
    viewer = new Viewer(scene.client, 'jazz', video.element);
    viewer.start();
    await scene.after();
    expect(scene.server.of('subscribe')).toHaveLength(2);
    expect(sent()).not.toContain('unsubscribe');
  });

  it('one of two pages with the same channel leaves the other alone', async () => {
    await playing();
    const other = new Viewer(scene.client, 'jazz', new FakeVideo().element);
    other.start();
    await scene.after();
    other.stop();
    await scene.after(2_000);
    expect(sent()).not.toContain('leave');
  });

  it('before the offer is there gives the late one back', async () => {
    scene.server.answer('subscribe', () => undefined);
    await start();
    viewer.stop();
    const requestId = scene.server.of('subscribe')[0]?.requestId ?? '';
    scene.server.push({ type: 'offer', requestId, mediaId: 'm9', sdp: 'offer' });
    await scene.after();
    expect(scene.server.of('unsubscribe')).toMatchObject([{ mediaId: 'm9' }]);
  });
});

describe('what is measured', () => {
  const measured = (second: number) => ({
    transport: { type: 'transport', selectedCandidatePairId: 'pair' },
    pair: { type: 'candidate-pair', currentRoundTripTime: 0.02 },
    codec: { type: 'codec', mimeType: 'video/H264' },
    inbound: {
      type: 'inbound-rtp',
      kind: 'video',
      codecId: 'codec',
      framesDecoded: 30 * second,
      framesPerSecond: 30,
      bytesReceived: 125_000 * second,
      packetsReceived: 100 * second,
      packetsLost: 0,
      jitterBufferDelay: 0.6 * second,
      jitterBufferEmittedCount: 30 * second,
      totalDecodeTime: 0.09 * second,
      frameWidth: 640,
      frameHeight: 360,
    },
  });

  async function twoSeconds() {
    FakePeerConnection.last.stats = measured(1);
    await scene.after(1_000);
    FakePeerConnection.last.stats = measured(2);
    await scene.after(1_000);
  }

  it('shows, and latency only once the publisher has told its part', async () => {
    await playing();
    await twoSeconds();
    expect(viewer.state.get().stats).toMatchObject({
      width: 640,
      bitrate: 1_000_000,
      jitterBufferMs: 20,
      rttMs: 20,
    });
    expect(viewer.state.get().latencyMs).toBeUndefined();

    scene.server.push({ type: 'uplink', channel: 'jazz', uplinkMs: 25 });
    await twoSeconds();
    expect(viewer.state.get().latencyMs).toBe(Math.round(25 + 10 + 20 + 3 + 1000 / 60));
  });

  it('goes when the picture goes', async () => {
    await playing();
    await twoSeconds();
    scene.mediaCloses('sfu-lost');
    expect(viewer.state.get().stats).toBeUndefined();
  });
});

describe('choosing a layer', () => {
  it('asks for it, and again on the connection that follows', async () => {
    await playing();
    viewer.selectQuality('low');
    scene.mediaCloses('sfu-lost');
    await scene.after();
    firstFrame();
    await scene.after(50);
    expect(scene.server.of('select-layer')).toMatchObject([
      { mediaId: 'm1', layer: 'low' },
      { mediaId: 'm2', layer: 'low' },
    ]);
  });

  it('tells the server each second what it is like, and shows what is sent for it', async () => {
    await playing();
    firstFrame();
    await scene.after(2_000);
    const told = scene.server.of('reception');
    expect(told.length).toBeGreaterThanOrEqual(1);
    expect(told[0]).toMatchObject({ mediaId: 'm1', hidden: false, decodedFps: 1 });

    scene.server.push({ type: 'layer', mediaId: 'm1', layer: 'medium', reason: 'network' });
    firstFrame();
    await scene.after(1_000);
    expect(viewer.state.get().layer).toEqual({ layer: 'medium', reason: 'network' });
  });

  it('tells its listeners only when something changed', async () => {
    await playing();
    const listener = vi.fn();
    viewer.state.subscribe(listener);
    scene.server.push({ type: 'viewers', channel: 'jazz', viewers: 3 });
    expect(listener).not.toHaveBeenCalled();
    scene.server.push({ type: 'viewers', channel: 'jazz', viewers: 4 });
    expect(listener).toHaveBeenCalledOnce();
  });
});

describe('a channel that is not for everybody', () => {
  const refusal = (code: string) => ({ ...scene.problem(code), why: 'followers' });

  it('says why one may not come in', async () => {
    scene.server.answer('join', () => refusal('access-denied'));
    scene.server.answer('subscribe', () => refusal('access-denied'));
    await start();
    expect(phase()).toBe('failed');
    expect(viewer.state.get().problem).toMatchObject({ code: 'access-denied', why: 'followers' });
  });

  it('sends out who may not stay, and their picture goes', async () => {
    await playing();
    scene.server.push({
      type: 'sent-out',
      channel: 'jazz',
      code: 'login-required',
      detail: '',
      why: 'ticket',
    });
    await scene.after(FADED_MS);
    expect(viewer.state.get()).toMatchObject({
      phase: 'failed',
      problem: { code: 'login-required', why: 'ticket' },
    });
    expect(scene.server.of('unsubscribe')).toHaveLength(1);
  });

  it('is left alone where it is another one', async () => {
    await playing();
    scene.server.push({ type: 'sent-out', channel: 'rock', code: 'login-required', detail: '' });
    await scene.after(FADED_MS);
    expect(phase()).toBe('playing');
  });

  it('is entered with the token that the password gave', async () => {
    viewer.stop();
    const ask = vi.fn(() => Promise.resolve({ token: 'good', expiresIn: 300 }));
    viewer = new Viewer(scene.client, 'jazz', video.element, { pass: new PlaybackPass(ask) });
    scene.server.answer('join', () => scene.problem('password-required'));
    scene.server.answer('subscribe', () => scene.problem('password-required'));
    await start();
    expect(viewer.state.get().problem?.code).toBe('password-required');

    scene.restricted = true;
    scene.letIn();
    await viewer.unlock('open sesame');
    await scene.after();
    firstFrame();
    await scene.after();

    expect(phase()).toBe('playing');
    expect(scene.server.of('join').at(-1)).toMatchObject({ token: 'good' });
    expect(new URL(viewer.sign('/hls/jazz/index.m3u8')).searchParams.get('token')).toBe('good');
  });
});
