import { describe, expect, it, vi } from 'vitest';
import { FADED_MS } from './fade';
import { PlaybackPass } from './PlaybackPass';
import { firstFrame, phase, playing, replaceViewer, scene, start, video, viewer } from './testing/viewing';
import { Viewer } from './Viewer';

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
    replaceViewer(new Viewer(scene.client, 'jazz', video.element, { pass: new PlaybackPass(ask) }));
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
