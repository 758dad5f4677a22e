import type Hls from 'hls.js';

type Listener = (event: string, data: never) => void;

const named = (...names: string[]) => Object.fromEntries(names.map((name) => [name, name]));

/** hls.js as far as a playback touches it: it does what a test tells it. */
export class FakeHls {
  static readonly Events = named('MANIFEST_PARSED', 'LEVEL_UPDATED', 'FRAG_LOADED', 'ERROR');
  static readonly ErrorTypes = { MEDIA_ERROR: 'mediaError', NETWORK_ERROR: 'networkError' };
  static last: FakeHls;
  /** The class as the library's own. */
  static get library(): typeof Hls {
    return FakeHls as unknown as typeof Hls;
  }

  levels: object[] = [];
  latestLevelDetails: object | null = null;
  liveSyncPosition: number | null = null;
  latency = 0;
  targetLatency: number | null = 0.7;
  bandwidthEstimate = 3_000_000;
  currentLevel = -1;
  loadLevel = -1;
  nextLevel = -1;
  autoLevelCapping = -1;
  readonly calls: string[] = [];
  private readonly listeners: [string, Listener, boolean][] = [];

  constructor(readonly config: object) {
    FakeHls.last = this;
  }

  on(event: string, listener: Listener): void {
    this.listeners.push([event, listener, false]);
  }

  once(event: string, listener: Listener): void {
    this.listeners.push([event, listener, true]);
  }

  emit(event: string, data: object = {}): void {
    for (const entry of [...this.listeners]) {
      if (entry[0] !== event) continue;
      if (entry[2]) this.listeners.splice(this.listeners.indexOf(entry), 1);
      entry[1](event, data as never);
    }
  }

  /** A playlist with these heights, the smallest first, has been read. */
  offer(...heights: number[]): void {
    const layers = ['low', 'medium', 'high'].slice(-heights.length);
    this.levels = heights.map((height, i) => ({
      url: [`https://host/hls/jazz/s/${layers[i] ?? ''}/index.m3u8`],
      width: (height * 16) / 9,
      height,
      maxBitrate: height * 1_000,
    }));
    this.emit('MANIFEST_PARSED');
  }

  loadSource(url: string): void {
    this.calls.push(`load ${url}`);
  }

  attachMedia(): void {
    this.calls.push('attach');
  }

  startLoad(position?: number): void {
    this.calls.push(position === undefined ? 'start' : `start ${position}`);
  }

  stopLoad(): void {
    this.calls.push('stop');
  }

  recoverMediaError(): void {
    this.calls.push('recover');
  }

  destroy(): void {
    this.calls.push('destroy');
  }
}
