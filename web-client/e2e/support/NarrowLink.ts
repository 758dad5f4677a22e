import { createSocket, type RemoteInfo, type Socket } from 'node:dgram';
import type { Page, WebSocketRoute } from '@playwright/test';

/** What a router at home keeps before it drops. */
const QUEUE_MS = 400;
const CANDIDATE = /(candidate:\S+ \d+ udp \d+ )(\S+) (\d+)/gi;

interface Limit {
  /** bit/s */
  rate: number;
  /** 0 to 1, of what would have fitted */
  loss: number;
}

/**
 * All media that a page receives comes through here, over a link as narrow as a test wants it: a queue of bounded length
 * before a constant rate. The page and the SFU get to know each other's addresses only as those of the link.
 */
export class NarrowLink {
  private limit: Limit = { rate: Infinity, loss: 0 };
  private free = 0;
  private readonly sockets: Socket[] = [];
  private readonly ports = new Map<string, number>();
  private readonly spare: { port: number; aim: (address: string, port: number) => void }[] = [];

  /** To be called before the page is opened. */
  static async between(page: Page): Promise<NarrowLink> {
    const link = new NarrowLink();
    for (let i = 0; i < 12; i += 1) await link.addRelay();
    await page.routeWebSocket(/\/ws$/, (socket) => {
      link.connect(socket);
    });
    return link;
  }

  narrow(rate: number, loss = 0): void {
    this.limit = { rate, loss };
    this.free = 0;
  }

  widen(): void {
    this.narrow(Infinity);
  }

  close(): void {
    for (const socket of this.sockets) socket.close();
  }

  private connect(page: WebSocketRoute): void {
    const server = page.connectToServer();
    server.onMessage((message) => {
      page.send(
        message
          .toString()
          .replace(
            CANDIDATE,
            (_, head: string, address: string, port: string) =>
              `${head}${address} ${this.portFor(address, Number(port))}`,
          ),
      );
    });
    page.onMessage((message) => {
      // The SFU learns the address from what comes through the link, and knows no way round it.
      const text = message.toString();
      if (!text.includes('"type":"trickle"')) server.send(text.replace(/a=candidate:.*?\\r\\n/g, ''));
    });
  }

  private portFor(address: string, port: number): number {
    const key = `${address}:${port}`;
    const known = this.ports.get(key);
    if (known !== undefined) return known;
    const relay = this.spare.shift();
    if (!relay) throw new Error('The link has no port left.');
    relay.aim(address, port);
    this.ports.set(key, relay.port);
    return relay.port;
  }

  private async addRelay(): Promise<void> {
    const [near, far] = [createSocket('udp4'), createSocket('udp4')];
    this.sockets.push(near, far);
    let peer: RemoteInfo | undefined;
    let sfu: { address: string; port: number } | undefined;
    near.on('message', (packet, from) => {
      peer = from;
      if (sfu) far.send(packet, sfu.port, sfu.address);
    });
    far.on('message', (packet) => {
      this.pass(packet, () => {
        if (peer) near.send(packet, peer.port, peer.address);
      });
    });
    await Promise.all(
      [near, far].map(
        (socket) =>
          new Promise<void>((bound) =>
            socket.bind(0, () => {
              bound();
            }),
          ),
      ),
    );
    this.spare.push({
      port: near.address().port,
      aim: (address, port) => {
        sfu = { address, port };
      },
    });
  }

  private pass(packet: Buffer, send: () => void): void {
    const now = performance.now();
    const { rate, loss } = this.limit;
    if (rate === Infinity) {
      send();
      return;
    }
    const start = Math.max(now, this.free);
    if (start - now > QUEUE_MS || Math.random() < loss) return;
    this.free = start + (packet.length * 8_000) / rate;
    setTimeout(send, this.free - now);
  }
}
