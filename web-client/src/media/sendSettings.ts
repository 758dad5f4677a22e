/** How one source is encoded; see signaling/contract for why the order of the layers matters. */

const REFERENCE_HEIGHT = 720;
/** The SFU caps all layers together at 4 Mbit/s: more than this much of the reference would starve the small ones. */
const MAX_FACTOR = 1.25;

const LAYERS = [
  { rid: 'h', scaleResolutionDownBy: 1, maxBitrate: 2_500_000 },
  { rid: 'm', scaleResolutionDownBy: 2, maxBitrate: 500_000 },
  { rid: 'l', scaleResolutionDownBy: 4, maxBitrate: 150_000 },
];

/** Largest layer first: browsers drop the last ones where the source is too small for three. */
export function encodingsFor(sourceHeight: number = REFERENCE_HEIGHT): RTCRtpEncodingParameters[] {
  const factor = Math.min(sourceHeight / REFERENCE_HEIGHT, MAX_FACTOR);
  return LAYERS.map((layer) => ({ ...layer, maxBitrate: Math.round(layer.maxBitrate * factor) }));
}

export type VideoSource = 'camera' | 'screen';

/** Only a captured screen says which surface it shows. */
export function sourceOf(track: MediaStreamTrack): VideoSource {
  return track.getSettings().displaySurface === undefined ? 'camera' : 'screen';
}

/** A face should move, a slide should be sharp: tells the encoder which of the two to give up when it must. */
export function hint(track: MediaStreamTrack): void {
  track.contentHint = track.kind === 'audio' ? 'speech' : sourceOf(track) === 'screen' ? 'detail' : 'motion';
}

/** Fits a running sender to another source, without negotiating again. */
export async function fitSender(sender: RTCRtpSender, track: MediaStreamTrack): Promise<void> {
  const wanted = new Map(encodingsFor(track.getSettings().height).map((each) => [each.rid, each.maxBitrate]));
  const parameters: RTCRtpSendParameters & { degradationPreference?: string } = sender.getParameters();
  for (const encoding of parameters.encodings) {
    encoding.maxBitrate = wanted.get(encoding.rid) ?? encoding.maxBitrate;
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
