import { describe, expect, it } from 'vitest';
import { encodingsFor, withStereo } from './sendSettings';

const total = (encodings: RTCRtpEncodingParameters[]) =>
  encodings.reduce((sum, { maxBitrate = 0 }) => sum + maxBitrate, 0);

describe('the ladder', () => {
  it.each([
    [1080, ['h', 'm', 'l']],
    [720, ['h', 'm', 'l']],
    [480, ['h', 'm', 'l']],
    [360, ['h', 'm']],
    [180, ['h']],
  ])('of a picture %i high has the sizes that somebody could use', (height, rids) => {
    const sent = encodingsFor(height).filter(({ active }) => active);
    expect(sent.map(({ rid }) => rid)).toEqual(rids);
  });

  it('grows with the source, up to what the SFU takes', () => {
    expect(total(encodingsFor(360))).toBeLessThan(total(encodingsFor(720)));
    expect(total(encodingsFor(2160))).toBeLessThanOrEqual(4_000_000);
  });

  it('stays under the cap of the channel, all sizes together', () => {
    expect(total(encodingsFor(1080, 1_000_000))).toBeLessThanOrEqual(1_000_002);
    expect(total(encodingsFor(1080, 20_000_000))).toBeGreaterThan(4_000_000);
    expect(encodingsFor(360, 20_000_000)).toEqual(encodingsFor(360));
  });
});

describe('two channels of sound', () => {
  const sdp =
    'm=audio 9 UDP/TLS/RTP/SAVPF 111\r\na=rtpmap:111 opus/48000/2\r\na=fmtp:111 useinbandfec=1\r\na=mid:0\r\n';

  it('are allowed to Opus, once', () => {
    const allowed = sdp.replace('useinbandfec=1', 'useinbandfec=1;stereo=1');
    expect(withStereo(sdp)).toBe(allowed);
    expect(withStereo(allowed)).toBe(allowed);
  });

  it('are no business of other codecs', () => {
    const other = sdp.replaceAll('opus/48000/2', 'PCMU/8000');
    expect(withStereo(other)).toBe(other);
  });
});
