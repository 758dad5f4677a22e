// What visitors do in the first second after a start, some hundred times: while the JVM records what the service needs for that, so that
// the next start has it loaded and knows what to compile. Leaves nothing behind but resume tokens, which expire. Needs Node 20.10.
//   node --experimental-websocket rehearse.mjs http://127.0.0.1:8080
const address = process.argv[2];
const ROUNDS = 60;
const ANSWER_MS = 10_000;
const NOBODY = { email: 'nobody@rehearsal.invalid', password: 'not-a-password' };

/** Well formed, with a signature that is none: it is read, verified and refused as any token is. */
function forgedToken(kid) {
  const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const now = Math.floor(Date.now() / 1000);
  const claims = { iss: address, aud: 'ovation', sub: crypto.randomUUID(), iat: now, exp: now + 600 };
  return `${part({ alg: 'ES256', typ: 'JWT', kid })}.${part(claims)}.${Buffer.alloc(64, 7).toString('base64url')}`;
}

async function get(path, options = {}) {
  const response = await fetch(address + path, { signal: AbortSignal.timeout(ANSWER_MS), ...options });
  return response.text();
}

const post = (path, body) =>
  get(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

/** Says all of it at once, as a page does, and waits until each message was answered, be it with a problem. */
function converse(messages) {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(address.replace('http', 'ws') + '/ws', 'ovation.v1');
    const timer = setTimeout(() => reject(new Error('No answer.')), ANSWER_MS);
    const replies = new Map();
    socket.onopen = () => messages.forEach((message, i) => socket.send(JSON.stringify({ ...message, requestId: `r${i}` })));
    socket.onmessage = ({ data }) => {
      const reply = JSON.parse(data);
      if (reply.requestId !== undefined) replies.set(reply.requestId, reply);
      if (replies.size === messages.length) socket.close();
    };
    socket.onclose = () => {
      clearTimeout(timer);
      if (replies.size === messages.length) resolve(replies);
      else reject(new Error('The socket was closed early.'));
    };
  });
}

const { keys } = JSON.parse(await get('/.well-known/jwks.json'));
const page = await get('/');
const files = [...page.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path]) => path);
const channel = 'rehearsal';

for (let round = 0; round < ROUNDS; round++) {
  await Promise.all([get('/actuator/health/readiness'), get('/'), get('/api/v1/live'), get(`/api/v1/channels/${channel}`)]);
  const visit = [{ type: 'join', channel }, { type: 'subscribe', channel }, { type: 'ping' }];
  const first = await converse([{ type: 'hello' }, ...visit]);
  const { participantId, resumeToken } = first.get('r0');
  await converse([{ type: 'hello', resume: { participantId, resumeToken } }, ...visit]);
  await converse([{ type: 'hello', accessToken: forgedToken(keys[0].kid) }]);
}
await Promise.all(files.map((path) => get(path)));
await post('/api/v1/auth/login', NOBODY);
await post('/api/v1/auth/refresh', {});
