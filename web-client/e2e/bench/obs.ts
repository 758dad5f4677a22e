import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { StreamKey } from '../support/rtmpEncoder';

const PORT = Number(process.env.OBS_WEBSOCKET_PORT ?? 4477);
const START_MS = 60_000;

export interface ObsStatus {
  outputActive?: boolean;
  outputTotalFrames?: number;
  outputSkippedFrames?: number;
}

/** OBS Studio on a screen that nobody sees, worked through its WebSocket, for which a page lends its own. */
export class Obs {
  private constructor(
    private readonly process: ChildProcess,
    private readonly home: string,
    private readonly page: Page,
  ) {}

  static async start(page: Page): Promise<Obs> {
    const home = mkdtempSync(join(tmpdir(), 'ovation-obs-'));
    writeSettings(join(home, '.config', 'obs-studio'));
    const args =
      '-a -s|-screen 0 1280x720x24|obs|--profile|bench|--collection|bench|--multi|--disable-shutdown-check|--minimize-to-tray';
    const process_ = spawn('xvfb-run', args.replace('-a ', '-a|').split('|'), {
      env: { ...process.env, HOME: home, XDG_CONFIG_HOME: join(home, '.config'), LIBGL_ALWAYS_SOFTWARE: '1' },
      stdio: 'ignore',
      detached: true,
    });
    const obs = new Obs(process_, home, page);
    await page.goto('/favicon.svg');
    const deadline = Date.now() + START_MS;
    while (!(await obs.ask('GetVersion').catch(() => undefined))) {
      if (Date.now() > deadline) {
        await obs.stop();
        throw new Error('OBS did not start.');
      }
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    return obs;
  }

  async stream({ url, key }: StreamKey): Promise<void> {
    const streamServiceSettings = { server: url, key };
    await this.ask('SetStreamServiceSettings', { streamServiceType: 'rtmp_custom', streamServiceSettings });
    await this.ask('StartStream');
  }

  async status(): Promise<ObsStatus> {
    return (await this.ask('GetStreamStatus')) as ObsStatus;
  }

  async stop(): Promise<void> {
    const { pid } = this.process;
    if (pid !== undefined && this.process.exitCode === null) {
      await this.ask('StopStream').catch(() => undefined);
      const ended = new Promise((resolve) => this.process.once('exit', resolve));
      process.kill(-pid, 'SIGKILL');
      await ended;
    }
    rmSync(this.home, { recursive: true, force: true });
  }

  /** One request on a connection of its own: hello, identify, request, response. */
  private ask(requestType: string, requestData: object = {}): Promise<object | undefined> {
    return this.page.evaluate(
      ([port, type, data]) =>
        new Promise<object | undefined>((resolve, reject) => {
          const socket = new WebSocket(`ws://127.0.0.1:${port}`, 'obswebsocket.json');
          const timer = setTimeout(() => {
            reject(new Error('OBS does not answer.'));
          }, 10_000);
          socket.onerror = () => {
            clearTimeout(timer);
            reject(new Error('OBS cannot be reached.'));
          };
          socket.onmessage = (event: MessageEvent<string>) => {
            const { op, d } = JSON.parse(event.data) as { op: number; d: Record<string, unknown> };
            if (op === 0) socket.send(JSON.stringify({ op: 1, d: { rpcVersion: 1, eventSubscriptions: 0 } }));
            if (op === 2)
              socket.send(
                JSON.stringify({ op: 6, d: { requestType: type, requestId: '1', requestData: data } }),
              );
            if (op !== 7) return;
            clearTimeout(timer);
            socket.close();
            const { result, comment } = d.requestStatus as { result: boolean; comment?: string };
            if (result) resolve((d.responseData as object | undefined) ?? {});
            else reject(new Error(`OBS refuses ${type}: ${comment ?? ''}`));
          };
        }),
      [PORT, requestType, requestData] as const,
    );
  }
}

function writeSettings(folder: string): void {
  const profile = join(folder, 'basic', 'profiles', 'bench');
  const scenes = join(folder, 'basic', 'scenes');
  mkdirSync(profile, { recursive: true });
  mkdirSync(scenes, { recursive: true });
  writeFileSync(
    join(folder, 'global.ini'),
    [
      '[General]\nFirstRun=true\nLastVersion=486539266\nEnableAutoUpdates=false',
      '[BasicWindow]\nWarnBeforeStartingStream=false\nWarnBeforeStoppingStream=false',
      `[OBSWebSocket]\nFirstLoad=false\nServerEnabled=true\nServerPort=${PORT}\nAuthRequired=false\nAlertsEnabled=false`,
      '[Basic]\nProfile=bench\nProfileDir=bench\nSceneCollection=bench\nSceneCollectionFile=bench\n',
    ].join('\n'),
  );
  writeFileSync(
    join(profile, 'basic.ini'),
    [
      '[General]\nName=bench',
      '[Video]\nBaseCX=640\nBaseCY=360\nOutputCX=640\nOutputCY=360\nFPSType=0\nFPSCommon=30',
      '[Output]\nMode=Simple\nReconnect=true',
      '[SimpleOutput]\nVBitrate=1200\nABitrate=128\nStreamEncoder=x264\nPreset=ultrafast\nUseAdvanced=true\nx264Settings=bframes=0 keyint=60\n',
    ].join('\n'),
  );
  const clock = {
    id: 'text_ft2_source_v2',
    name: 'clock',
    settings: { text: 'OBS over RTMP', font: { face: 'DejaVu Sans', size: 64 } },
  };
  const colour = {
    id: 'color_source_v3',
    name: 'colour',
    settings: { color: 0xff3366aa, width: 640, height: 360 },
  };
  const scene = {
    id: 'scene',
    name: 'Scene',
    settings: { items: [item('colour', 1), item('clock', 2)], id_counter: 2 },
  };
  writeFileSync(
    join(scenes, 'bench.json'),
    JSON.stringify({
      name: 'bench',
      current_scene: 'Scene',
      current_program_scene: 'Scene',
      scene_order: [{ name: 'Scene' }],
      sources: [colour, clock, scene],
    }),
  );
}

function item(name: string, id: number): object {
  return { name, id, visible: true, pos: { x: 0, y: 0 }, scale: { x: 1, y: 1 } };
}
