import { describe, expect, it } from 'vitest';
import { FakePeerConnection } from './testing/FakePeerConnection';
import { firstFrame, flow, phase, playing, scene, sent, start, video, viewer } from './testing/viewing';

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
