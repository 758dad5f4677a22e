import { beforeEach, describe, expect, it } from 'vitest';
import { FADED_MS } from './fade';
import { FakePeerConnection, FakeVideo } from './testing/FakePeerConnection';
import { ICE_SERVERS, LIVE } from './testing/scene';
import {
  firstFrame,
  flow,
  phase,
  playing,
  replaceViewer,
  scene,
  sent,
  start,
  video,
  viewer,
} from './testing/viewing';
import { Viewer } from './Viewer';

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
    const screen = new FakeVideo();
    replaceViewer(new Viewer(scene.client, 'jazz', screen.element), screen);
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
    replaceViewer(new Viewer(scene.client, 'jazz', video.element));
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
