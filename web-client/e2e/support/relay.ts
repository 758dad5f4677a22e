import { spawnSync } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';

export type Transport = 'udp' | 'tcp';

type Relayed = Window & { relayed?: RTCPeerConnection[]; iceServers?: RTCIceServer[] };

/** From now on the context's pages send and receive through TURN, by this transport, or not at all. */
export async function onlyThroughTurn(context: BrowserContext, transport: Transport): Promise<void> {
  await context.addInitScript((transport) => {
    const page = window as Relayed;
    page.relayed = [];
    const Original = RTCPeerConnection;
    window.RTCPeerConnection = class extends Original {
      constructor(configuration: RTCConfiguration = {}) {
        const iceServers = (configuration.iceServers ?? []).map((server) => ({
          ...server,
          urls: [server.urls].flat().filter((url) => url.endsWith(`transport=${transport}`)),
        }));
        super({ ...configuration, iceServers, iceTransportPolicy: 'relay' });
        page.iceServers = iceServers;
        page.relayed?.push(this);
      }
    };
  }, transport);
}

/** How the page's media goes: the types of the candidates that it has settled on. */
export function paths(page: Page): Promise<{ type: string; protocol: string }[]> {
  return page.evaluate(async () => {
    const found: { type: string; protocol: string }[] = [];
    for (const connection of (window as Relayed).relayed ?? []) {
      const stats = [...(await connection.getStats()).values()] as Record<string, unknown>[];
      const pair = stats.find((each) => each.type === 'candidate-pair' && each.nominated === true);
      const local = stats.find((each) => each.id === pair?.localCandidateId);
      if (local) found.push({ type: String(local.candidateType), protocol: String(local.relayProtocol) });
    }
    return found;
  });
}

/** What the server told the page of its TURN servers. */
export function iceServers(page: Page): Promise<RTCIceServer[]> {
  return page.evaluate(() => (window as Relayed).iceServers ?? []);
}

/** How many relay candidates the page gets with these. */
export function relaysWith(page: Page, servers: RTCIceServer[]): Promise<number> {
  return page.evaluate(async (servers) => {
    const connection = new RTCPeerConnection({ iceServers: servers, iceTransportPolicy: 'relay' });
    let relays = 0;
    connection.onicecandidate = ({ candidate }) => {
      if (candidate?.type === 'relay') relays += 1;
    };
    connection.createDataChannel('x');
    await connection.setLocalDescription();
    for (let look = 0; look < 100 && connection.iceGatheringState !== 'complete'; look += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    connection.close();
    return relays;
  }, servers);
}

/** Credentials as the server makes them, good until `expiry` (seconds since the epoch). */
export function credentials(expiry: number): { username: string; credential: string } {
  const secret = readFileSync(join(process.env.OVATION_HOME ?? '', 'secrets', 'turn-secret'), 'utf8').trim();
  const username = `${expiry}:test`;
  return { username, credential: createHmac('sha1', secret).update(username).digest('base64') };
}

/** What coturn's own client is told when it asks for a way to `peer`. */
export function askForPeer(server: string, peer: string): string {
  const [host = '', port = ''] = server.replace('turn:', '').replace(/\?.*/u, '').split(':');
  const { username, credential } = credentials(Math.floor(Date.now() / 1000) + 60);
  const options = [
    '-u',
    username,
    '-w',
    credential,
    '-e',
    peer,
    '-r',
    '9',
    '-p',
    port,
    '-n',
    '1',
    '-c',
    '-v',
    host,
  ];
  const { stdout, stderr } = spawnSync('turnutils_uclient', options, { encoding: 'utf8', timeout: 15_000 });
  return stdout + stderr;
}
