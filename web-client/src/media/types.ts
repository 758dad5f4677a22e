import type {
  Channel,
  ClientMessage,
  HouseMode,
  RecordingStopped,
  ServerMessageOf,
  Stream,
} from '../signaling/messages';
import type { ConnectionState } from '../signaling/SignalingClient';

import type { Layer } from '../signaling/messages';
import type { Preset } from './capture';

export type { Channel, HouseMode, Stream, Layer } from '../signaling/messages';

export interface Problem {
  code: string;
  detail: string;
  /** Whom it is for, where it is not for everybody. */
  why?: string;
}

export type ViewerPhase =
  'connecting' | 'waiting' | 'joining' | 'playing' | 'reconnecting' | 'ended' | 'failed';

/** What one second of receiving looked like; a part that the browser does not tell stays undefined. */
export interface ViewerStats {
  width?: number;
  height?: number;
  fps?: number;
  /** bit/s, video and audio together */
  bitrate?: number;
  lossPercent?: number;
  jitterBufferMs?: number;
  rttMs?: number;
  codec?: string;
  /** since the picture started */
  framesDropped?: number;
  /** since the picture started */
  freezes?: number;
  /** seconds of picture and sound that are loaded ahead; the gallery only */
  bufferSeconds?: number;
  /** 1 as filmed; a little more while catching up with the stage; the gallery only */
  playbackRate?: number;
}

/** Where somebody sits: `floor` receives over WebRTC, `gallery` over low-latency HLS. */
export type Seat = 'floor' | 'gallery';

type ServersReason = ServerMessageOf<'seat'>['reason'];

/** Why they sit there, as a code that the page puts into words. */
export type SeatReason = ServersReason | 'gallery-failed' | 'rewound' | 'sound-only';

/** `saver` never takes more than the smallest picture; `audio` is the sound alone, and in the gallery only. */
export type Quality = 'auto' | Layer | 'saver' | 'audio';

export type LayerWish = Extract<ClientMessage, { type: 'select-layer' }>['layer'];

/** What the server has the SFU send to somebody on the floor, and why. */
export type LayerGiven = Pick<ServerMessageOf<'layer'>, 'layer' | 'reason'>;

/** One picture size that can be had. */
export interface Rung {
  layer: Layer;
  width?: number;
  height?: number;
  /** bit/s at the most */
  bandwidth: number;
}

/** What can be played and where playing is: ms since the epoch, by the clock of the broadcast. */
export interface Timeline {
  start: number;
  end: number;
  position: number;
}

export interface ViewerState {
  phase: ViewerPhase;
  channel?: Channel;
  stream?: Stream;
  viewers: number;
  /** camera to screen, measured; undefined until every part of it is known */
  latencyMs?: number;
  stats?: ViewerStats;
  problem?: Problem;
  connection: ConnectionState;
  seat: Seat;
  seatReason: SeatReason;
  /** On the floor, once it is not simply the best. */
  layer?: LayerGiven;
  /** Not what happens on the stage now, but what happened a while ago. */
  behind: boolean;
  /** What the channel's owner wants the house to be. */
  mode?: HouseMode;
  quality: Quality;
  /** Best first; empty while unknown. */
  rungs: Rung[];
}

export type BroadcastPhase = 'idle' | 'starting' | 'live' | 'reconnecting' | 'ending' | 'ended' | 'failed';

export interface LayerHealth {
  rid: 'h' | 'm' | 'l';
  width: number;
  height: number;
  fps: number;
  /** bit/s */
  bitrate: number;
  active: boolean;
}

/** What a broadcaster should know or do, as a code that the page puts into words. */
export type HealthAdvice =
  'all-good' | 'uplink-slow' | 'cpu-busy' | 'packet-loss' | 'far-away' | 'low-frame-rate' | 'no-picture';

export interface Health {
  verdict: 'good' | 'fair' | 'poor';
  advice: HealthAdvice;
  /** bit/s, all layers and audio together */
  bitrate: number;
  /** of the largest layer being sent */
  fps: number;
  rttMs?: number;
  lossPercent?: number;
  layers: LayerHealth[];
  limitation: 'none' | 'cpu' | 'bandwidth' | 'other';
}

/** What the server says of the recording of this broadcast; a reason says why it stopped before the end. */
export interface Recording {
  running: boolean;
  reason?: RecordingStopped;
}

export interface BroadcastState {
  phase: BroadcastPhase;
  channel?: Channel;
  stream?: Stream;
  viewers: number;
  health?: Health;
  recording?: Recording;
  graceEndsAt?: string;
  problem?: Problem;
  connection: ConnectionState;
}

export type MediaFailure =
  'permission-denied' | 'no-device' | 'in-use' | 'insecure' | 'unsupported' | 'cancelled' | 'unknown';

export interface LocalMediaState {
  stream?: MediaStream;
  source: 'none' | 'camera' | 'screen';
  cameras: MediaDeviceInfo[];
  microphones: MediaDeviceInfo[];
  speakers: MediaDeviceInfo[];
  cameraId?: string;
  microphoneId?: string;
  speakerId?: string;
  cameraOn: boolean;
  microphoneOn: boolean;
  preset: Preset;
  /** Sound as it is, rather than a voice made clear. */
  music: boolean;
  failure?: { device: 'camera' | 'microphone' | 'screen'; reason: MediaFailure };
}

export interface MicrophoneLevel {
  /** 0..1, what the ear takes for loudness rather than raw amplitude */
  level: number;
  clipping: boolean;
  speakingWhileMuted: boolean;
}
