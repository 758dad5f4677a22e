import { Conversation } from './Conversation';
import { Emitter } from './Emitter';
import type {
  ClientMessage,
  Replies,
  Request,
  ServerMessage,
  ServerMessageOf,
  ServerMessageType,
  Welcome,
} from './messages';
import { Store, type Observable } from './observable';
import { ReconnectingSocket, type Knock } from './ReconnectingSocket';
import { SignalingProblem } from './SignalingProblem';

export type ConnectionState = 'connecting' | 'open' | 'reconnecting' | 'closed';

export type RequestType = keyof Replies;
export type RequestBody<T extends RequestType> = { type: T } & Omit<
  Extract<Request, { type: T }>,
  'requestId'
>;

export interface SignalingOptions {
  url: string;
  knock: Knock;
  accessToken: () => Promise<string | undefined>;
  /** The token that was given is not good any more. */
  tokenRefused?: () => void;
}

type Messages = { [T in ServerMessageType]: ServerMessageOf<T> };

interface Lifecycle {
  connect: undefined;
  session: Welcome;
}

/** What a page may have asked for while the socket was away; more than this is a defect of the page. */
const OUTBOX_LIMIT = 256;

/**
 * The one conversation with the signaling service. It outlives its sockets: a lost one is replaced and the session
 * resumed, requests made meanwhile are sent then, and only those that were already on the wire are rejected.
 */
export class SignalingClient {
  private readonly options: SignalingOptions;
  private readonly socket: ReconnectingSocket;
  private readonly conversation = new Conversation();
  private readonly messages = new Emitter<Messages>();
  private readonly lifecycle = new Emitter<Lifecycle>();
  private readonly state = new Store<ConnectionState>('closed');
  private readonly outbox = new Map<string, ClientMessage>();
  private resume: { participantId: string; resumeToken: string } | undefined;
  private generation = 0;
  private greeted = false;

  readonly connection: Observable<ConnectionState> = this.state;

  constructor(options: SignalingOptions) {
    this.options = options;
    this.socket = new ReconnectingSocket(options.url, options.knock, {
      opened: () => void this.greet(),
      frame: (text) => {
        this.receive(text);
      },
      ping: () => {
        this.ping();
      },
      down: (final) => {
        this.down(final);
      },
    });
    this.messages.on('going-away', ({ retryAfterMs }) => {
      this.socket.comeBackIn(retryAfterMs);
    });
  }

  /** Whether what is sent now goes out at once rather than behind the next hello. */
  get connected(): boolean {
    return this.greeted;
  }

  open(): void {
    if (this.state.get() !== 'closed') return;
    this.state.set('connecting');
    this.socket.open();
  }

  /** Ends the session for good; what is still waiting is rejected with `closed`. */
  close(): void {
    this.socket.close();
    this.forget();
  }

  /** Rejects with a SignalingProblem: the server's code, or `timeout`, `disconnected`, `closed`. */
  request<T extends RequestType>(body: RequestBody<T>): Promise<Replies[T]> {
    if (this.state.get() === 'closed') return Promise.reject(closedProblem());
    const requestId = this.conversation.nextId();
    const reply = this.conversation.expect(requestId);
    this.post(requestId, { ...body, requestId } as unknown as ClientMessage);
    return reply as Promise<Replies[T]>;
  }

  /** For messages without a reply. */
  send(message: ClientMessage): void {
    if (this.state.get() !== 'closed') this.post(this.conversation.nextId(), message);
  }

  /** Answers are heard as well, before whoever asked goes on: others may want to know what was answered. */
  on<T extends ServerMessageType>(type: T, listener: (message: ServerMessageOf<T>) => void): () => void {
    return this.messages.on(type, listener);
  }

  /** A new socket is there and hello is on it: what is sent now rides along instead of waiting for the welcome. */
  onConnect(listener: () => void): () => void {
    return this.lifecycle.on('connect', listener);
  }

  /** After every welcome, with the media ids that are still alive, whether the session was resumed or not. */
  onSession(listener: (welcome: Welcome) => void): () => void {
    return this.lifecycle.on('session', listener);
  }

  private async greet(): Promise<void> {
    const generation = this.generation;
    const accessToken = await this.options.accessToken().catch(() => undefined);
    if (generation !== this.generation) return;
    this.greeted = true;
    const welcome = this.request({ type: 'hello', accessToken, resume: this.resume });
    for (const message of this.outbox.values()) this.write(message);
    this.outbox.clear();
    this.lifecycle.emit('connect', undefined);
    await welcome.then(
      (session) => {
        this.begin(session);
      },
      (problem: unknown) => {
        if (generation !== this.generation) return;
        // An expired token or a server that is not itself yet: another socket gets another hello, with a fresh token.
        if (isRefused(problem)) this.options.tokenRefused?.();
        this.socket.drop();
      },
    );
  }

  private begin(session: Welcome): void {
    this.resume = { participantId: session.participantId, resumeToken: session.resumeToken };
    this.socket.settled();
    this.socket.spreadOver(session.returnWithinMs);
    this.state.set('open');
    this.lifecycle.emit('session', session);
  }

  private down(final: boolean): void {
    if (final) {
      this.forget();
      return;
    }
    this.generation += 1;
    this.greeted = false;
    if (this.state.get() === 'open') this.state.set('reconnecting');
    this.conversation.abandon(
      new SignalingProblem('disconnected', 'The connection to the server was lost.'),
      (requestId) => !this.outbox.has(requestId),
    );
  }

  private forget(): void {
    this.generation += 1;
    this.greeted = false;
    this.resume = undefined;
    this.outbox.clear();
    this.state.set('closed');
    this.conversation.abandon(closedProblem());
  }

  private post(requestId: string, message: ClientMessage): void {
    if (this.greeted) this.write(message);
    else if (this.outbox.size < OUTBOX_LIMIT) this.outbox.set(requestId, message);
  }

  private write(message: ClientMessage): void {
    this.socket.send(JSON.stringify(message));
  }

  private ping(): void {
    // The heartbeat judges by the frames that arrive, so a ping that fails needs no answer of its own.
    if (this.greeted) this.request({ type: 'ping' }).catch(() => undefined);
  }

  private receive(text: string): void {
    const message = parse(text);
    if (!message) return;
    if ('requestId' in message) this.conversation.settle(message);
    this.messages.emit(message.type, message);
  }
}

function closedProblem(): SignalingProblem {
  return new SignalingProblem('closed', 'The connection to the server was closed.');
}

function parse(text: string): ServerMessage | undefined {
  try {
    return JSON.parse(text) as ServerMessage;
  } catch {
    console.warn('The server sent a frame that is not JSON.');
    return undefined;
  }
}

function isRefused(problem: unknown): boolean {
  return problem instanceof SignalingProblem && problem.code === 'invalid-token';
}
