import { spawn, type ChildProcess } from 'node:child_process';
import { open, type FileHandle } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { Sighting } from './barcode';
import { CAMERA_FILE, ensureCameraFile } from './camera';
import { expect } from './test';

const FPS = 30;
const FRAME_BYTES = (640 * 360 * 3) / 2;
const FRAMES = FPS * 4;
const MARK = 'FRAME\n'.length;

/** As OBS does without B-frames, and as it does when nobody tells it otherwise. */
export const PLAIN = '-c:v libx264 -preset ultrafast -tune zerolatency -profile:v main -g 30 -b:v 1M';
export const WITH_B_FRAMES = '-c:v libx264 -preset superfast -bf 2 -b_strategy 0 -g 60 -b:v 1M';

/** ffmpeg as an encoder at home: the film of the fake camera and a tone, over RTMP. */
export class Encoder {
  /** When each frame was handed to it. */
  readonly sent: Sighting[] = [];
  private number = 0;
  private feeding = false;
  private readonly began = Date.now();
  private readonly timer: NodeJS.Timeout;

  private constructor(
    private readonly process: ChildProcess,
    private readonly film: FileHandle,
    private readonly header: number,
  ) {
    this.timer = setInterval(
      () => {
        if (!this.feeding) void this.feed();
      },
      1_000 / FPS / 2,
    );
  }

  static async start({ url, key }: StreamKey, video = PLAIN): Promise<Encoder> {
    await ensureCameraFile();
    const film = await open(CAMERA_FILE);
    const { buffer } = await film.read(Buffer.alloc(256), 0, 256, 0);
    const input = `-f rawvideo -pix_fmt yuv420p -s 640x360 -r ${FPS} -thread_queue_size 64 -i pipe:0`;
    const tone = '-re -f lavfi -i sine=frequency=440:sample_rate=48000';
    const output = `-map 0:v -map 1:a ${video} -pix_fmt yuv420p -c:a aac -b:a 128k -ac 2 -f flv ${url}/${key}`;
    const args = `-v error -fflags nobuffer ${input} ${tone} ${output}`.split(' ');
    const process = spawn('ffmpeg', args, { stdio: ['pipe', 'ignore', 'inherit'] });
    process.stdin.on('error', () => undefined);
    return new Encoder(process, film, buffer.indexOf('\n') + 1);
  }

  get isSending(): boolean {
    return this.process.exitCode === null && this.process.signalCode === null;
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    if (this.isSending) {
      const ended = new Promise((resolve) => this.process.once('exit', resolve));
      this.process.kill('SIGKILL');
      await ended;
    }
    await this.film.close();
  }

  /** The frames that are due, as a camera would deliver them: one that the encoder has no hand free for is lost. */
  private async feed(): Promise<void> {
    this.feeding = true;
    while (this.isSending && this.number <= ((Date.now() - this.began) * FPS) / 1_000) {
      const number = this.number % FRAMES;
      this.number += 1;
      if (this.process.stdin?.writableNeedDrain) continue;
      const frame = Buffer.alloc(FRAME_BYTES);
      await this.film.read(frame, 0, FRAME_BYTES, this.header + number * (MARK + FRAME_BYTES) + MARK);
      this.sent.push({ number, at: Date.now() });
      this.process.stdin?.write(frame);
    }
    this.feeding = false;
  }
}

export interface StreamKey {
  /** The RTMP address, without the key. */
  url: string;
  key: string;
}

/** A new stream key by the studio's own button. */
export async function newStreamKey(page: Page): Promise<StreamKey> {
  await page.getByText('Stream from OBS').click();
  await page.getByRole('button', { name: 'New stream key' }).click();
  await page.getByRole('button', { name: 'Create the key' }).click();
  const field = (label: string) => page.getByText(label, { exact: true }).locator('xpath=..').locator('code');
  await expect(field('RTMP address')).toHaveText(/^rtmp:\/\//u);
  return { url: await field('RTMP address').innerText(), key: await field('Stream key').innerText() };
}
