import { Backoff } from './Backoff';
import { Heartbeat } from './Heartbeat';
import { onNetworkChange, onPageVisible } from './networkChanges';

export const SUBPROTOCOL = 'ovation.v1';

/**
 * A connection attempt into a black hole would otherwise wait for TCP's own patience, which is minutes. A server that
 * has just started may well take some seconds over its first handshake.
 */
const CONNECT_MS = 10_000;

/** The server's word that another socket has taken this participant over: coming back would fight over it. */
const REPLACED = 4000;

export interface SocketEvents {
  opened: () => void;
  frame: (text: string) => void;
  ping: () => void;
  /** The socket is gone; `final` when it will not be tried again. */
  down: (final: boolean) => void;
}

/** One WebSocket after another, for as long as it is wanted. */
export class ReconnectingSocket {
  private readonly url: string;
  private readonly events: SocketEvents;
  private readonly backoff = new Backoff({
    firstMs: 150,
    maxMs: 1_500,
    patientAfterMs: 60_000,
    patientMaxMs: 5_000,
  });
  private readonly heartbeat: Heartbeat;
  private socket: WebSocket | undefined;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private connecting: ReturnType<typeof setTimeout> | undefined;
  private comeBackAt: number | undefined;
  private unwatch: (() => void)[] = [];

  constructor(url: string, events: SocketEvents) {
    this.url = url;
    this.events = events;
    this.heartbeat = new Heartbeat({
      ping: events.ping,
      dead: () => {
        this.drop();
      },
    });
  }

  open(): void {
    const wake = () => {
      this.wake();
    };
    this.unwatch = [onNetworkChange(wake), onPageVisible(wake)];
    this.connect();
  }

  close(): void {
    for (const stop of this.unwatch) stop();
    this.unwatch = [];
    clearTimeout(this.retry);
    this.retry = undefined;
    this.release();
    this.backoff.reset();
  }

  send(text: string): void {
    this.socket?.send(text);
  }

  /** The peer on this socket has shown that it works: the next outage starts with a short wait again. */
  settled(): void {
    this.backoff.reset();
  }

  /** The server said when it will be back. */
  comeBackIn(ms: number): void {
    this.comeBackAt = Date.now() + ms;
  }

  /** Gives this socket up and tries another one. */
  drop(): void {
    if (!this.socket) return;
    this.release();
    this.events.down(false);
    this.schedule();
  }

  private connect(): void {
    clearTimeout(this.retry);
    this.retry = undefined;
    const socket = new WebSocket(this.url, SUBPROTOCOL);
    this.socket = socket;
    this.connecting = setTimeout(() => {
      this.drop();
    }, CONNECT_MS);
    socket.onopen = () => {
      clearTimeout(this.connecting);
      this.heartbeat.start();
      this.events.opened();
    };
    socket.onmessage = ({ data }: MessageEvent<unknown>) => {
      this.heartbeat.heard();
      if (typeof data === 'string') this.events.frame(data);
    };
    socket.onclose = ({ code }) => {
      if (code === REPLACED) {
        this.close();
        this.events.down(true);
      } else {
        this.drop();
      }
    };
  }

  private schedule(): void {
    const promised = this.comeBackAt === undefined ? 0 : this.comeBackAt - Date.now();
    this.comeBackAt = undefined;
    this.retry = setTimeout(
      () => {
        this.connect();
      },
      promised > 0 ? promised : this.backoff.next(),
    );
  }

  /** A reason to believe that things changed: don't sit out a wait, don't trust a socket that may be dead. */
  private wake(): void {
    if (this.retry === undefined) this.heartbeat.probe();
    else this.connect();
  }

  /** A half-dead socket can take a minute to close by itself, so nobody waits for its close event. */
  private release(): void {
    this.heartbeat.stop();
    clearTimeout(this.connecting);
    const socket = this.socket;
    this.socket = undefined;
    if (!socket) return;
    socket.onopen = socket.onmessage = socket.onclose = null;
    socket.close();
  }
}
