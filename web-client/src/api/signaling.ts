import { SignalingClient } from '@/signaling/SignalingClient';
import { session } from './client';

const KNOCK_MS = 5_000;

let client: SignalingClient | undefined;

/** The page's one connection to the service; opened when the first player or studio asks for it. */
export function signaling(): SignalingClient {
  client ??= connect();
  return client;
}

function connect(): SignalingClient {
  const address = new URL('/ws', globalThis.location.href);
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
  const opened = new SignalingClient({
    url: address.href,
    knock: isReady,
    accessToken: () => session.accessToken(),
    tokenRefused: () => void session.renew(),
  });
  opened.open();
  greetAgainWhenTheAccountChanges(opened);
  return opened;
}

/** A server that has just started may take some seconds over its first answer. */
async function isReady(): Promise<boolean> {
  const answer = fetch('/actuator/health/readiness', {
    cache: 'no-store',
    signal: AbortSignal.timeout(KNOCK_MS),
  });
  return answer.then(
    ({ ok }) => ok,
    () => false,
  );
}

/** Who is speaking is said once, in the greeting; so signing in or out takes a new one. */
function greetAgainWhenTheAccountChanges(opened: SignalingClient): void {
  let known = session.status.get();
  session.status.subscribe(() => {
    const next = session.status.get();
    if (known !== 'unknown' && next !== known) {
      opened.close();
      opened.open();
    }
    known = next;
  });
}
