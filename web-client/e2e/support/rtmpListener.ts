import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';

/** Another service that takes a stream over RTMP: ffmpeg, which counts the pictures that come. */
export class RtmpListener {
  frames = 0;

  private constructor(
    private readonly process: ChildProcess,
    readonly url: string,
  ) {
    process.stdout?.on('data', (chunk: Buffer) => {
      for (const [, count] of chunk.toString().matchAll(/^frame=\s*(\d+)/gmu)) this.frames = Number(count);
    });
  }

  static async open(key: string): Promise<RtmpListener> {
    const url = `rtmp://127.0.0.1:${await freePort()}/live`;
    const args = `-v quiet -analyzeduration 300000 -listen 1 -timeout 60 -i ${url}/${key} -map 0:v -c copy -f null -progress pipe:1 -`;
    return new RtmpListener(spawn('ffmpeg', args.split(' '), { stdio: ['ignore', 'pipe', 'ignore'] }), url);
  }

  close(): void {
    this.process.kill('SIGKILL');
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
