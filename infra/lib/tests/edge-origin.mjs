// Stands in for the HLS origin: prints its address, then each path that it is asked for. Blocking requests take 1.05 s.
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';

const BLOCKING_MS = 1_050;
let answers = 0;

const server = createServer((request, response) => {
  console.log(request.url);
  const blocking = request.url.includes('_HLS_part');
  const missing = request.url.startsWith('/hls/gone');
  setTimeout(
    () => {
      answers += 1;
      const compressed = /gzip/.test(request.headers['accept-encoding'] ?? '');
      const body = compressed ? gzipSync(`answer ${answers}`) : Buffer.from(`answer ${answers}`);
      response.writeHead(missing ? 404 : 200, {
        'Content-Length': body.length,
        'Cache-Control': `public, max-age=${missing || !/_HLS_|m4s/.test(request.url) ? 1 : 6}`,
        'X-Ovation-Cut': Date.now(),
        Vary: 'Accept-Encoding',
        ...(compressed && { 'Content-Encoding': 'gzip' }),
      });
      response.end(body);
    },
    blocking || missing ? BLOCKING_MS : 0,
  );
});
server.listen(0, '127.0.0.1', () => console.log(`127.0.0.1:${server.address().port}`));
