import { Agent as HttpAgent, get as httpGet, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, get as httpsGet } from 'node:https';
import { gunzipSync } from 'node:zlib';
import type { Answer } from '../rules/answers';
import type { Directed } from '../rules/directives';
import { parseMediaPlaylist } from '../text/mediaPlaylist';

export interface Fetched extends Answer {
  /** ms since the epoch, when it was asked for and when all of it was there */
  askedAt: number;
  at: number;
}

/** Longer than any answer may be kept back: three target durations, and some more. */
const TIMEOUT_MS = 10_000;

/** Asks an origin as players do, and keeps what comes back as it came. */
export class Origin {
  readonly #agent: HttpAgent;
  readonly #get: typeof httpGet;

  constructor(readonly base: string) {
    const secure = base.startsWith('https:');
    this.#agent = new (secure ? HttpsAgent : HttpAgent)({ keepAlive: true, maxSockets: 64 });
    this.#get = secure ? httpsGet : httpGet;
  }

  close(): void {
    this.#agent.destroy();
  }

  /** `path` may be what no URL parser would leave as it is. */
  fetch(path: string, headers: Record<string, string> = {}): Promise<Fetched> {
    const { protocol, hostname, port } = new URL(this.base);
    const askedAt = Date.now();
    const options = {
      protocol,
      hostname,
      port,
      path,
      agent: this.#agent,
      headers: { 'Accept-Encoding': 'gzip', ...headers },
    };
    return new Promise((resolve, reject) => {
      const request = this.#get(options, (response) => {
        collect(response).then((body) => {
          const { statusCode = 0, headers: received } = response;
          resolve({ url: path, status: statusCode, headers: received, body, askedAt, at: Date.now() });
        }, reject);
      });
      request.setTimeout(TIMEOUT_MS, () =>
        request.destroy(new Error(`no answer to ${path} in ${TIMEOUT_MS} ms`)),
      );
      request.on('error', reject);
    });
  }
}

async function collect(response: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** A body as it was before it was compressed for the way. */
export function plain({ headers, body }: Answer): Buffer {
  return headers['content-encoding'] === 'gzip' ? gunzipSync(body) : Buffer.from(body);
}

/** An answer to a request for a media playlist. */
export function directed(answer: Fetched): Directed {
  const { status, askedAt, at } = answer;
  const playlist = status === 200 ? parseMediaPlaylist(plain(answer).toString()) : undefined;
  return { status, playlist, ms: at - askedAt };
}

export function resolve(from: string, uri: string): string {
  const { pathname, search } = new URL(uri, `http://host${from}`);
  return pathname + search;
}
