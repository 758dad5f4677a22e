import { Backoff } from './Backoff';
import { Heartbeat } from './Heartbeat';
import { onNetworkChange, onPageVisible } from './networkChanges';

export const SUBPROTOCOL = 'ovation.v1';

/**
 * A connection attempt into a black hole would otherwise wait for TCP's own patience, which is minutes. A server that
 * has just started may well take some seconds over its first handshake.
 */
const CONNECT_MS = 10_000;

/** A line that broke may have been nobody else's, and its owner should not wait for long. */
const MOST_FOR_ONE_MS = 1_000;

/** The server's word that another socket has taken this participant over: coming back would fight over it. */
const REPLACED = 4000;

/** Whether the server takes requests. */
export type Knock = () => Promise<boolean>;

export interface SocketEvents {
  opened: () => void;
  frame: (text: string) => void;
  ping: () => void;
  /** The socket is gone; `final` when it will not be tried again. */
  down: (final: boolean) => void;
}

/**
 * One WebSocket after another, for as long as it is wanted. While the server is away it knocks with plain requests, since browsers hold
 * a page's WebSockets back for up to 5 s after a dozen that failed.
 */
export class ReconnectingSocket {
  private readonly url: string;
  private readonly knock: Knock;
  private readonly events: SocketEvents;
  private readonly backoff = new Backoff({
    firstMs: 150,
    maxMs: 500,
    patientAfterMs: 60_000,
    patientMaxMs: 5_000,
  });
  private readonly heartbeat: Heartbeat;
  private socket: WebSocket | undefined;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private connecting: ReturnType<typeof setTimeout> | undefined;
  private comeBackAt: number | undefined;
  /** The time over which everybody who loses the server at once comes back. */
  private spreadMs = 0;
  /** The last attempt found nobody. */
  private missed = false;
  private attempts = 0;
  private unwatch: (() => void)[] = [];

  constructor(url: string, knock: Knock, events: SocketEvents) {
    this.url = url;
    this.knock = knock;
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
    this.stopWaiting();
    this.missed = false;
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

  /** Should the server be gone without a word, others come back as well: within this time, each at another moment. */
  spreadOver(ms: number): void {
    this.spreadMs = ms;
  }

  /** The server said when it will be back. */
  comeBackIn(ms: number): void {
    this.comeBackAt = Date.now() + ms;
  }

  /** Gives this socket up and tries another one. */
  drop(): void {
    if (!this.socket) return;
    if (!this.missed) this.comeBackAt ??= Date.now() + this.aMomentOfMyOwn(MOST_FOR_ONE_MS);
    this.release();
    this.events.down(false);
    this.schedule();
  }

  private async knockAndConnect(): Promise<void> {
    const attempt = this.stopWaiting();
    const answered = await this.knock();
    if (attempt !== this.attempts) return;
    if (!answered) this.schedule();
    else if (this.spreadMs > 0)
      this.retry = setTimeout(() => {
        this.connect();
      }, this.aMomentOfMyOwn(this.spreadMs));
    else this.connect();
  }

  private aMomentOfMyOwn(mostMs: number): number {
    return Math.random() * Math.min(mostMs, this.spreadMs);
  }

  private connect(): void {
    this.stopWaiting();
    const socket = new WebSocket(this.url, SUBPROTOCOL);
    this.socket = socket;
    this.missed = true;
    this.connecting = setTimeout(() => {
      this.drop();
    }, CONNECT_MS);
    socket.onopen = () => {
      clearTimeout(this.connecting);
      this.missed = false;
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
        if (this.missed) void this.knockAndConnect();
        else this.connect();
      },
      promised > 0 ? promised : this.backoff.next(),
    );
  }

  /** A reason to believe that things changed: don't sit out a wait, don't trust a socket that may be dead. */
  private wake(): void {
    if (this.socket) this.heartbeat.probe();
    else this.connect();
  }

  /** Whatever was waited for is not wanted any more; answers with the number of the attempt that begins. */
  private stopWaiting(): number {
    clearTimeout(this.retry);
    this.attempts += 1;
    return this.attempts;
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
