/** How one source is encoded; see signaling/contract for why the order of the layers matters. */

const REFERENCE_HEIGHT = 720;
/** The SFU caps all layers together at 4 Mbit/s: more than this much of the reference would starve the small ones. */
const MAX_FACTOR = 1.25;

const LAYERS = [
  { rid: 'h', scaleResolutionDownBy: 1, maxBitrate: 2_500_000 },
  { rid: 'm', scaleResolutionDownBy: 2, maxBitrate: 500_000 },
  { rid: 'l', scaleResolutionDownBy: 4, maxBitrate: 150_000 },
];

const ALL_LAYERS = LAYERS.reduce((sum, { maxBitrate }) => sum + maxBitrate, 0);

/** A smaller picture than this helps nobody, and costs the encoder all the same. */
const LEAST_HEIGHT = 120;

/**
 * Largest layer first: browsers drop the last ones where the source is too small for three.
 *
 * @param maxBitrate for all layers together, bit/s; what the SFU takes at the most where there is none
 */
export function encodingsFor(
  sourceHeight: number = REFERENCE_HEIGHT,
  maxBitrate?: number,
): RTCRtpEncodingParameters[] {
  const most = maxBitrate === undefined ? MAX_FACTOR : maxBitrate / ALL_LAYERS;
  const factor = Math.min(sourceHeight / REFERENCE_HEIGHT, most);
  return LAYERS.map((layer) => ({
    ...layer,
    active: layer.scaleResolutionDownBy === 1 || sourceHeight / layer.scaleResolutionDownBy >= LEAST_HEIGHT,
    maxBitrate: Math.round(layer.maxBitrate * factor),
  }));
}

const SPEECH_BITRATE = 64_000;
const MUSIC_BITRATE = 192_000;

/** Fits a running sender to a voice, or to an instrument, which needs more. */
export async function fitAudio(sender: RTCRtpSender, track: MediaStreamTrack): Promise<void> {
  const parameters = sender.getParameters();
  for (const encoding of parameters.encodings) {
    encoding.maxBitrate = track.contentHint === 'music' ? MUSIC_BITRATE : SPEECH_BITRATE;
  }
  await sender.setParameters(parameters).catch(() => undefined);
}

/** Lets Opus have two channels (RFC 7587 section 6.1); browsers send and play one unless the other side's description says so. */
export function withStereo(sdp: string): string {
  const [, opus] = /^a=rtpmap:(\d+) opus\/48000\/2/imu.exec(sdp) ?? [];
  if (opus === undefined) return sdp;
  const format = new RegExp(`^(a=fmtp:${opus} )(?!.*stereo=1)(.*?)(\\r?)$`, 'gmu');
  return sdp.replace(format, '$1$2;stereo=1$3');
}

export type VideoSource = 'camera' | 'screen';

/** Only a captured screen says which surface it shows. */
export function sourceOf(track: MediaStreamTrack): VideoSource {
  return track.getSettings().displaySurface === undefined ? 'camera' : 'screen';
}

/** A face should move, a slide should be sharp: tells the encoder which of the two to give up when it must. */
export function hint(track: MediaStreamTrack): void {
  if (track.kind === 'video') track.contentHint = sourceOf(track) === 'screen' ? 'detail' : 'motion';
  else if (track.contentHint !== 'music') track.contentHint = 'speech';
}

/** Fits a running sender to another source, without negotiating again. */
export async function fitSender(
  sender: RTCRtpSender,
  track: MediaStreamTrack,
  maxBitrate?: number,
): Promise<void> {
  const wanted = new Map(
    encodingsFor(track.getSettings().height, maxBitrate).map((each) => [each.rid, each]),
  );
  const parameters: RTCRtpSendParameters & { degradationPreference?: string } = sender.getParameters();
  for (const encoding of parameters.encodings) {
    const layer = wanted.get(encoding.rid);
    encoding.maxBitrate = layer?.maxBitrate ?? encoding.maxBitrate;
    encoding.active = layer?.active ?? encoding.active;
  }
  parameters.degradationPreference =
    sourceOf(track) === 'screen' ? 'maintain-resolution' : 'maintain-framerate';
  // A browser that knows better keeps its own settings; that is no reason not to be on air.
  await sender.setParameters(parameters).catch(() => undefined);
}

/** H.264 plays everywhere and goes on to HLS untouched, VP8 is what every browser can send; repair codecs stay. */
export function preferredCodecs(offered: RTCRtpCodec[]): RTCRtpCodec[] {
  const named = (name: string) =>
    offered.filter(({ mimeType }) => mimeType.toLowerCase() === `video/${name}`);
  const h264 = named('h264').sort((a, b) => baselineFirst(a) - baselineFirst(b));
  return [...h264, ...named('vp8'), ...named('rtx'), ...named('red'), ...named('ulpfec')];
}

function baselineFirst({ sdpFmtpLine = '' }: RTCRtpCodec): number {
  const constrainedBaseline = sdpFmtpLine.includes('profile-level-id=42e01f');
  const packetized = sdpFmtpLine.includes('packetization-mode=1');
  return (constrainedBaseline ? 0 : 2) + (packetized ? 0 : 1);
}
