/** The messages of `/ws`, subprotocol `ovation.v1`, as the contract has them, under the names that the engine uses. */
import type {
  ClientMessage,
  IceCandidate,
  IceServer,
  ServerChatOpened,
  ServerChatSent,
  ServerDone,
  ServerJoined,
  ServerMediaClosed,
  ServerMessage,
  ServerOffer,
  ServerPong,
  ServerProblem,
  ServerPublished,
  ServerRecordingState,
  ServerRestarted,
  ServerWelcome,
  SimulcastLayer,
  StreamView,
  View,
} from '../api/generated/messages';

export type { ClientMessage, IceServer, ServerMessage };
export type Candidate = IceCandidate;
export type Channel = View;
export type Layer = SimulcastLayer;
export type MediaClosed = ServerMediaClosed;
export type RecordingStopped = NonNullable<ServerRecordingState['reason']>;
export type HouseMode = ServerJoined['mode'];
export type Offer = ServerOffer;
export type Stream = StreamView;
export type Welcome = ServerWelcome;

/** What each request is answered with when it is not answered with a problem. */
export interface Replies {
  hello: ServerWelcome;
  join: ServerJoined;
  leave: ServerDone;
  'take-seat': ServerDone;
  publish: ServerPublished;
  subscribe: ServerOffer;
  answer: ServerDone;
  'restart-ice': ServerOffer | ServerRestarted;
  'select-layer': ServerDone;
  unsubscribe: ServerDone;
  end: ServerDone;
  'health-open': ServerDone;
  'health-close': ServerDone;
  'chat-open': ServerChatOpened;
  'chat-close': ServerDone;
  'chat-send': ServerChatSent;
  'chat-edit': ServerDone;
  'chat-delete': ServerDone;
  ping: ServerPong;
}

export type Request = Extract<ClientMessage, { requestId: string }>;
export type Reply = Replies[keyof Replies] | ServerProblem;
export type ServerMessageType = ServerMessage['type'];
export type ServerMessageOf<T extends ServerMessageType> = Extract<ServerMessage, { type: T }>;
