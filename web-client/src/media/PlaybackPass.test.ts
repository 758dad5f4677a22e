import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SignalingProblem } from '../signaling/SignalingProblem';
import { PlaybackPass, type Given, type Proof } from './PlaybackPass';

let asked: Proof[];
let answers: (Given | Error)[];
let pass: PlaybackPass;
const renewed = vi.fn();
const refused = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Math, 'random').mockReturnValue(0);
  asked = [];
  answers = [];
  renewed.mockReset();
  refused.mockReset();
  pass = new PlaybackPass((proof) => {
    asked.push(proof);
    const answer = answers.shift() ?? { token: `t${asked.length}`, expiresIn: 300 };
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  });
  pass.events = { renewed, refused };
});

afterEach(() => {
  pass.rest();
  vi.useRealTimers();
});

const after = (ms = 1) => vi.advanceTimersByTimeAsync(ms);
const problem = (code: string) => new SignalingProblem(code, `About ${code}.`);

describe('a stream for everybody', () => {
  it('needs no token and signs nothing', async () => {
    pass.require(false);
    await pass.ready();
    expect(asked).toEqual([]);
    expect(pass.sign('/hls/jazz/index.m3u8')).toBe('/hls/jazz/index.m3u8');
  });
});

describe('a stream that is not for everybody', () => {
  it('is played with a token, which each address carries', async () => {
    pass.require(true);
    await pass.ready();
    const url = new URL(pass.sign('/hls/jazz/index.m3u8?_HLS_msn=7'));
    expect(Object.fromEntries(url.searchParams)).toEqual({ _HLS_msn: '7', token: 't1', bare: '1' });
    expect(new URL(pass.sign('/x', false)).search).toBe('?token=t1');
  });

  it('is played on with another token before the first expires', async () => {
    pass.require(true);
    await after(239_000);
    expect(asked).toHaveLength(1);
    await after(2_000);
    expect(asked).toEqual([{}, { token: 't1' }]);
    expect(pass.sign('/x?token=t1')).toContain('token=t2');
    expect(renewed).toHaveBeenCalledTimes(2);
    await after(240_000);
    expect(asked).toHaveLength(3);
  });

  it('gets another token at once when the rule has changed or the token was refused', async () => {
    pass.require(true);
    await after();
    pass.require(true, true);
    await after();
    expect(asked).toHaveLength(2);
    pass.doubted();
    await after();
    expect(asked).toHaveLength(2);
    await after(2_000);
    pass.doubted();
    await after();
    expect(asked).toHaveLength(3);
  });

  it('goes on trying while the service does not answer', async () => {
    answers = [problem('timeout'), problem('unavailable')];
    pass.require(true);
    await after(5_000);
    expect(pass.token).toBe('t3');
    expect(refused).not.toHaveBeenCalled();
  });

  it('says who may not watch any more', async () => {
    answers = [{ token: 'a', expiresIn: 300 }, problem('access-denied')];
    pass.require(true);
    await after(240_001);
    expect(refused).toHaveBeenCalledWith(expect.objectContaining({ code: 'access-denied' }));
    expect(pass.token).toBeUndefined();
    await after(600_000);
    expect(asked).toHaveLength(2);
  });

  it('rests when nobody watches', async () => {
    pass.require(true);
    await after();
    pass.rest();
    await after(600_000);
    expect(asked).toHaveLength(1);
  });
});

describe('a password', () => {
  it('is shown once, and the token after that', async () => {
    await pass.unlock('open sesame');
    pass.require(true);
    await after(240_001);
    expect(asked).toEqual([{ password: 'open sesame' }, { token: 't1' }]);
  });

  it('is shown again when the token has expired in its sleep', async () => {
    await pass.unlock('open sesame');
    answers = [problem('password-required')];
    pass.require(true, true);
    await after();
    expect(asked).toEqual([{ password: 'open sesame' }, { token: 't1' }, { password: 'open sesame' }]);
    expect(pass.token).toBe('t3');
  });

  it('that is wrong is told to who typed it', async () => {
    answers = [problem('wrong-password')];
    await expect(pass.unlock('open barley')).rejects.toMatchObject({ code: 'wrong-password' });
    expect(pass.token).toBeUndefined();
  });

  it('that was changed is asked for', async () => {
    await pass.unlock('open sesame');
    answers = [problem('password-required'), problem('wrong-password')];
    pass.require(true, true);
    await after();
    expect(refused).toHaveBeenCalled();
  });
});
