import { vi } from 'vitest';

interface FakeSender {
  track: MediaStreamTrack | null;
  parameters: RTCRtpSendParameters;
  getParameters: () => RTCRtpSendParameters;
  setParameters: (parameters: RTCRtpSendParameters) => Promise<void>;
  replaceTrack: (track: MediaStreamTrack | null) => Promise<void>;
}

export interface FakeTransceiver {
  kind: string;
  init: RTCRtpTransceiverInit;
  sender: FakeSender;
  codecs: RTCRtpCodec[];
  setCodecPreferences: (codecs: RTCRtpCodec[]) => void;
}

/** A peer connection that does what a test tells it: no network, no media, but the same order of events. */
export class FakePeerConnection extends EventTarget {
  static all: FakePeerConnection[] = [];
  static get last(): FakePeerConnection {
    const last = this.all.at(-1);
    if (!last) throw new Error('No peer connection has been made.');
    return last;
  }

  readonly configuration: RTCConfiguration;
  iceConnectionState: RTCIceConnectionState = 'new';
  remoteDescription: RTCSessionDescriptionInit | null = null;
  localDescription: RTCSessionDescriptionInit | null = null;
  onicecandidate: ((event: { candidate: object | null }) => void) | null = null;
  closed = false;
  /** Candidates as they were added, each only valid after a remote description. */
  readonly candidates: unknown[] = [];
  readonly transceivers: FakeTransceiver[] = [];
  readonly receivers = [fakeReceiver('audio'), fakeReceiver('video')];
  restarts = 0;
  framesDecoded = 0;
  stats: Record<string, object> = {};
  /** Holds setRemoteDescription up until it is called. */
  applyRemote: (() => void) | undefined;
  holdRemote = false;

  constructor(configuration: RTCConfiguration = {}) {
    super();
    this.configuration = configuration;
    FakePeerConnection.all.push(this);
  }

  async setRemoteDescription(description: RTCSessionDescriptionInit): Promise<void> {
    if (this.holdRemote) await new Promise<void>((resolve) => (this.applyRemote = resolve));
    this.remoteDescription = description;
    if (description.type !== 'offer') return;
    for (const receiver of this.receivers)
      this.dispatchEvent(Object.assign(new Event('track'), { receiver }));
  }

  setLocalDescription(description?: RTCSessionDescriptionInit): Promise<void> {
    const type = this.remoteDescription?.type === 'offer' ? 'answer' : 'offer';
    this.localDescription = description ?? { type, sdp: `local-${type}` };
    return Promise.resolve();
  }

  createOffer(options?: RTCOfferOptions): Promise<RTCSessionDescriptionInit> {
    if (options?.iceRestart) this.restarts += 1;
    return Promise.resolve({ type: 'offer', sdp: `restart-${this.restarts}` });
  }

  createAnswer(): Promise<RTCSessionDescriptionInit> {
    return Promise.resolve({ type: 'answer', sdp: 'local-answer' });
  }

  addIceCandidate(candidate?: object): Promise<void> {
    if (!this.remoteDescription) return Promise.reject(new Error('InvalidStateError'));
    this.candidates.push(candidate ?? 'end');
    return Promise.resolve();
  }

  addTransceiver(track: MediaStreamTrack | string, init: RTCRtpTransceiverInit): FakeTransceiver {
    const kind = typeof track === 'string' ? track : track.kind;
    const sender = fakeSender(typeof track === 'string' ? null : track, init.sendEncodings ?? []);
    const transceiver: FakeTransceiver = {
      kind,
      init,
      sender,
      codecs: [],
      setCodecPreferences: (codecs) => (transceiver.codecs = codecs),
    };
    this.transceivers.push(transceiver);
    return transceiver;
  }

  getReceivers(): object[] {
    return this.receivers;
  }

  getStats(): Promise<Map<string, object>> {
    const { framesDecoded } = this;
    const inbound = { type: 'inbound-rtp', kind: 'video', framesDecoded };
    return Promise.resolve(new Map(Object.entries({ inbound, ...this.stats })));
  }

  close(): void {
    this.closed = true;
    this.iceConnectionState = 'closed';
  }

  turn(state: RTCIceConnectionState): void {
    this.iceConnectionState = state;
    this.dispatchEvent(new Event('iceconnectionstatechange'));
  }

  find(candidate: object | null): void {
    this.onicecandidate?.({ candidate });
  }
}

function fakeReceiver(kind: string) {
  return { track: fakeTrack(kind), jitterBufferTarget: null as number | null };
}

function fakeSender(track: MediaStreamTrack | null, encodings: RTCRtpEncodingParameters[]): FakeSender {
  const sender: FakeSender = {
    track,
    parameters: { encodings } as unknown as RTCRtpSendParameters,
    getParameters: () => structuredClone(sender.parameters),
    setParameters: (parameters) => {
      sender.parameters = parameters;
      return Promise.resolve();
    },
    replaceTrack: (next) => {
      sender.track = next;
      return Promise.resolve();
    },
  };
  return sender;
}

export function fakeTrack(kind: string, settings: MediaTrackSettings = {}): MediaStreamTrack {
  const track = Object.assign(new EventTarget(), {
    kind,
    id: crypto.randomUUID(),
    enabled: true,
    readyState: 'live',
    contentHint: '',
    getSettings: () => settings,
    stop: () => (track.readyState = 'ended'),
    clone: () => fakeTrack(kind, settings),
  });
  return track as unknown as MediaStreamTrack;
}

export class FakeMediaStream {
  private readonly tracks: Set<MediaStreamTrack>;

  constructor(tracks: MediaStreamTrack[] = []) {
    this.tracks = new Set(tracks);
  }

  getTracks(): MediaStreamTrack[] {
    return [...this.tracks];
  }

  addTrack(track: MediaStreamTrack): void {
    this.tracks.add(track);
  }

  removeTrack(track: MediaStreamTrack): void {
    this.tracks.delete(track);
  }
}

/** A video element that paints when it is told to. */
export class FakeVideo {
  srcObject: FakeMediaStream | null = null;
  private paint: (() => void) | undefined;

  play(): Promise<void> {
    return Promise.resolve();
  }

  requestVideoFrameCallback(callback: () => void): number {
    this.paint = callback;
    return 1;
  }

  cancelVideoFrameCallback(): void {
    this.paint = undefined;
  }

  /** The first frame of what is attached now. */
  frame(): void {
    this.paint?.();
    this.paint = undefined;
  }

  get element(): HTMLVideoElement {
    return this as unknown as HTMLVideoElement;
  }
}

const CODECS = [
  { mimeType: 'video/VP8', clockRate: 90000 },
  { mimeType: 'video/rtx', clockRate: 90000 },
  { mimeType: 'video/AV1', clockRate: 90000 },
  { mimeType: 'video/H264', clockRate: 90000, sdpFmtpLine: 'packetization-mode=0;profile-level-id=42e01f' },
  { mimeType: 'video/H264', clockRate: 90000, sdpFmtpLine: 'packetization-mode=1;profile-level-id=4d001f' },
  { mimeType: 'video/H264', clockRate: 90000, sdpFmtpLine: 'packetization-mode=1;profile-level-id=42e01f' },
];

/** Puts the fakes where the browser's own would be. */
export function stubWebRtc(): void {
  FakePeerConnection.all = [];
  vi.stubGlobal('RTCPeerConnection', FakePeerConnection);
  vi.stubGlobal('MediaStream', FakeMediaStream);
  vi.stubGlobal('RTCRtpSender', { getCapabilities: () => ({ codecs: CODECS, headerExtensions: [] }) });
}
