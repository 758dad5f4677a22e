/** The messages of `/ws`, subprotocol `ovation.v1`; signaling/contract/README.md says what they mean. */

export interface Stream {
  id: string;
  title: string;
  state: 'live' | 'interrupted' | 'ended';
  startedAt: string;
  graceEndsAt?: string;
  endedAt?: string;
}

export interface Channel {
  slug: string;
  title: string;
  ownerName: string;
}

export interface IceServer {
  urls: string | string[];
  username?: string;
  credential?: string;
}

export interface Candidate {
  candidate: string;
  sdpMid?: string;
  sdpMLineIndex?: number;
}

export type Layer = 'high' | 'medium' | 'low';

export interface Hello {
  type: 'hello';
  requestId: string;
  accessToken?: string;
  resume?: { participantId: string; resumeToken: string };
}
export interface Join {
  type: 'join';
  requestId: string;
  channel: string;
}
export interface Leave {
  type: 'leave';
  requestId: string;
  channel: string;
}
export interface Publish {
  type: 'publish';
  requestId: string;
  channel: string;
  title?: string;
  sdp: string;
}
export interface Report {
  type: 'report';
  mediaId: string;
  uplinkMs: number;
}
export interface Subscribe {
  type: 'subscribe';
  requestId: string;
  channel: string;
}
export interface Answer {
  type: 'answer';
  requestId: string;
  mediaId: string;
  sdp: string;
}
/** Travels both ways; a null candidate says that no more will come. */
export interface Trickle {
  type: 'trickle';
  mediaId: string;
  candidate: Candidate | null;
}
export interface RestartIce {
  type: 'restart-ice';
  requestId: string;
  mediaId: string;
  sdp?: string;
}
export interface SelectLayer {
  type: 'select-layer';
  requestId: string;
  mediaId: string;
  layer: Layer;
}
export interface Unsubscribe {
  type: 'unsubscribe';
  requestId: string;
  mediaId: string;
}
export interface End {
  type: 'end';
  requestId: string;
  channel: string;
}
export interface Ping {
  type: 'ping';
  requestId: string;
}

export interface Welcome {
  type: 'welcome';
  requestId: string;
  participantId: string;
  resumeToken: string;
  resumed: boolean;
  mediaIds: string[];
  heartbeatSeconds: number;
  account?: { id: string; displayName: string };
}
export interface Joined {
  type: 'joined';
  requestId: string;
  channel: Channel;
  stream?: Stream;
  viewers: number;
  uplinkMs?: number;
  iceServers: IceServer[];
}
export interface Published {
  type: 'published';
  requestId: string;
  mediaId: string;
  stream: Stream;
  sdp: string;
}
export interface Offer {
  type: 'offer';
  requestId: string;
  mediaId: string;
  sdp: string;
}
export interface Restarted {
  type: 'restarted';
  requestId: string;
  mediaId: string;
  sdp: string;
}
export interface Done {
  type: 'done';
  requestId: string;
}
export interface StreamChanged {
  type: 'stream';
  channel: string;
  stream: Stream;
}
export interface Viewers {
  type: 'viewers';
  channel: string;
  viewers: number;
}
export interface Uplink {
  type: 'uplink';
  channel: string;
  uplinkMs: number;
}
export interface MediaClosed {
  type: 'media-closed';
  mediaId: string;
  reason: 'sfu-lost' | 'ice-failed' | 'replaced' | 'ended' | 'expired';
}
export interface Pong {
  type: 'pong';
  requestId: string;
  serverTime: string;
}
export interface GoingAway {
  type: 'going-away';
  retryAfterMs: number;
}
export interface ProblemMessage {
  type: 'problem';
  code: string;
  detail: string;
  requestId?: string;
  retryAfterMs?: number;
}

/** What each request is answered with when it is not answered with a problem. */
export interface Replies {
  hello: Welcome;
  join: Joined;
  leave: Done;
  publish: Published;
  subscribe: Offer;
  answer: Done;
  'restart-ice': Offer | Restarted;
  'select-layer': Done;
  unsubscribe: Done;
  end: Done;
  ping: Pong;
}

export type Request =
  Hello | Join | Leave | Publish | Subscribe | Answer | RestartIce | SelectLayer | Unsubscribe | End | Ping;
export type ClientMessage = Request | Report | Trickle;

export type Reply = Replies[keyof Replies] | ProblemMessage;
export type ServerMessage = Reply | Trickle | StreamChanged | Viewers | Uplink | MediaClosed | GoingAway;
export type ServerMessageType = ServerMessage['type'];
export type ServerMessageOf<T extends ServerMessageType> = Extract<ServerMessage, { type: T }>;
