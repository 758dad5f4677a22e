import type { HlsConfig } from 'hls.js';
import type { HlsPass } from './HlsPlayback';

/** Mbit/s is what most people have; too low a guess would show the smallest picture first. */
const USUAL_BANDWIDTH = 2_000_000;

const COMMON: Partial<HlsConfig> = {
  // No advertisements inside playlists and no emsg events here: less to look at for each part.
  enableInterstitialPlayback: false,
  enableEmsgMetadataCues: false,
  enableID3MetadataCues: false,
  // Who asks again, and when, is decided in one place: by whoever opens this.
  manifestLoadPolicy: {
    default: { maxTimeToFirstByteMs: 5_000, maxLoadTimeMs: 10_000, timeoutRetry: null, errorRetry: null },
  },
};

/**
 * Close to the stage: the target is the playlist's own PART-HOLD-BACK, and only a playback rate above 1 closes the gap
 * to it. What was watched stays for 30 s, so that a small step back needs no network, and no longer, since a show is long.
 */
const LIVE: Partial<HlsConfig> = {
  ...COMMON,
  lowLatencyMode: true,
  maxLiveSyncPlaybackRate: 1.5,
  // One hiccup should not cost a second of closeness for the rest of the evening.
  liveSyncOnStallIncrease: 0.25,
  liveDurationInfinity: true,
  maxBufferLength: 10,
  maxMaxBufferLength: 30,
  backBufferLength: 30,
};

const REPLAY: Partial<HlsConfig> = {
  ...COMMON,
  lowLatencyMode: false,
  maxBufferLength: 30,
  maxMaxBufferLength: 120,
  backBufferLength: 60,
};

/** @param bandwidth bit/s, where an earlier playback has measured it */
export function hlsSettings(live: boolean, bandwidth = USUAL_BANDWIDTH, pass?: HlsPass): Partial<HlsConfig> {
  return {
    ...(live ? LIVE : REPLAY),
    abrEwmaDefaultEstimate: bandwidth,
    testBandwidth: false,
    ...(pass && {
      xhrSetup: (xhr: XMLHttpRequest, url: string) => {
        xhr.open('GET', pass.sign(url), true);
      },
    }),
  };
}
