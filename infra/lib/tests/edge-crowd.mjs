// Many viewers who ask for the same at the same time: edge-crowd.mjs PORT COUNT PATH. Prints for each of them the status, the
// answer, and how many ms after the origin had answered it was there.
import { Agent, get } from 'node:http';

const [port, count, path] = process.argv.slice(2);
const agent = new Agent({ maxSockets: Infinity });

for (let i = 0; i < Number(count); i += 1) {
  get({ host: '127.0.0.1', port, path, agent, timeout: 10_000 }, async (response) => {
    let body = '';
    for await (const chunk of response) body += chunk;
    console.log(`${response.statusCode} ${body} ${Date.now() - Number(response.headers['x-ovation-cut'])}`);
  });
}
