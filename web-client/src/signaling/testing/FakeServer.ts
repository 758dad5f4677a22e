import { vi } from 'vitest';
import type { ClientMessage, ServerMessage } from '../messages';

type Sent = ClientMessage & { requestId: string };
type Script = (message: Sent) => object | undefined;

/** The far end of every WebSocket that the code under test opens: it records, and answers by script. */
export class FakeServer {
  /** Everything received, over all sockets. */
  readonly received: Sent[] = [];
  readonly attempts: number[] = [];
  readonly knocks: number[] = [];
  readonly protocols: string[] = [];
  /** Whether the port is open. */
  up = true;
  private readonly scripts = new Map<string, Script>();
  private socket: FakeWebSocket | undefined;

  constructor() {
    const accept = (socket: FakeWebSocket, protocol: string) => {
      this.accept(socket, protocol);
    };
    const take = (socket: FakeWebSocket, text: string) => {
      this.take(socket, text);
    };
    class Socket extends FakeWebSocket {
      constructor(_url: string, protocol: string) {
        super(take);
        accept(this, protocol);
      }
    }
    vi.stubGlobal('WebSocket', Socket);
    this.answer('hello', () => this.welcome());
    this.answer('ping', () => ({ type: 'pong', serverTime: '2026-01-01T00:00:00Z' }));
    this.answer('leave', () => ({ type: 'done' }));
  }

  readonly knock = (): Promise<boolean> => {
    this.knocks.push(Date.now());
    return Promise.resolve(this.up);
  };

  welcome(fields: object = {}): object {
    return {
      type: 'welcome',
      participantId: 'p1',
      resumeToken: 't1',
      resumed: false,
      mediaIds: [],
      heartbeatSeconds: 15,
      returnWithinMs: 0,
      ...fields,
    };
  }

  /** What each message of this type is answered with; nothing where the script gives nothing. */
  answer(type: ClientMessage['type'], script: Script): void {
    this.scripts.set(type, script);
  }

  push(message: ServerMessage): void {
    this.socket?.onmessage?.({ data: JSON.stringify(message) });
  }

  pushText(text: string): void {
    this.socket?.onmessage?.({ data: text });
  }

  drop(code = 1006): void {
    const socket = this.socket;
    this.socket = undefined;
    socket?.onclose?.({ code });
  }

  of<T extends ClientMessage['type']>(type: T): Extract<Sent, { type: T }>[] {
    return this.received.filter((message): message is Extract<Sent, { type: T }> => message.type === type);
  }

  private accept(socket: FakeWebSocket, protocol: string): void {
    this.attempts.push(Date.now());
    this.protocols.push(protocol);
    this.socket = socket;
    queueMicrotask(() => {
      if (this.socket !== socket) return;
      if (this.up) socket.onopen?.();
      else this.drop();
    });
  }

  private take(socket: FakeWebSocket, text: string): void {
    if (socket !== this.socket) return;
    const message = JSON.parse(text) as Sent;
    this.received.push(message);
    const answer = this.scripts.get(message.type)?.(message);
    if (!answer) return;
    queueMicrotask(() => {
      if (socket === this.socket) this.push({ ...answer, requestId: message.requestId } as ServerMessage);
    });
  }
}

class FakeWebSocket {
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: string }) => void) | null = null;
  onclose: ((event: { code: number }) => void) | null = null;

  constructor(private readonly take: (socket: FakeWebSocket, text: string) => void) {}

  send(text: string): void {
    this.take(this, text);
  }

  close(): void {
    this.onclose = null;
  }
}
