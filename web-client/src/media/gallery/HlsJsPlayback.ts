import type Hls from 'hls.js';
import type { ErrorData, LevelDetails } from 'hls.js';
import { Retrier } from '../Retrier';
import type { Quality, Rung } from '../types';
import { onFirstPicture } from './firstPicture';
import type { HlsEvents, HlsOptions, HlsPlayback, HlsSnapshot, Span } from './HlsPlayback';
import { hlsSettings } from './hlsSettings';
import { layerOf } from './ladder';
import { secondOf, type Place } from './place';
import { dateAt, timeAt, type DatedSegment } from './programme';

/** Network failures in a row that are mended in place; after that a new playlist may help. */
const RETRIES = 3;

/** HLS by hls.js over Media Source Extensions. */
export class HlsJsPlayback implements HlsPlayback {
  private readonly hls: Hls;
  rungs: Rung[] = [];
  readonly bound = false;
  private bytes = 0;
  private mediaRecovered = false;
  private networkFailures = 0;
  private readonly forget: () => void;
  private readonly retrier = new Retrier(
    () => {
      this.hls.startLoad();
    },
    { firstMs: 500, maxMs: 2_000 },
  );

  constructor(
    private readonly library: typeof Hls,
    readonly video: HTMLVideoElement,
    url: string,
    private readonly options: HlsOptions,
    private readonly events: HlsEvents,
  ) {
    this.hls = new library(hlsSettings(options.live, options.bandwidth, options.pass));
    this.forget = onFirstPicture(video, events.started);
    this.listen();
    this.hls.loadSource(url);
    this.hls.attachMedia(video);
    // A refusal shows as the element's own paused state, which is the page's to handle.
    if (options.autoplay !== false) video.play().catch(() => undefined);
  }

  /** What is loaded already is shown; what comes next is of the quality asked for. */
  select(quality: Quality): void {
    const { hls } = this;
    // hls.js orders its levels by bandwidth, the smallest first.
    hls.autoLevelCapping = quality === 'saver' ? 0 : -1;
    const level = hls.levels.length - 1 - this.rungs.findIndex(({ layer }) => layer === quality);
    const chosen = level < hls.levels.length ? level : -1;
    // Throwing away what is loaded ahead shows the choice sooner, but a live stream has nothing to spare.
    if (this.options.live) hls.loadLevel = chosen;
    else hls.nextLevel = chosen;
  }

  seekable(): Span | undefined {
    const { details } = this;
    if (!details) return undefined;
    return { start: Math.max(0, details.fragmentStart), end: details.edge };
  }

  dateAt(seconds: number): number | undefined {
    return dateAt(this.segments, seconds);
  }

  timeAt(date: number): number | undefined {
    return timeAt(this.segments, date);
  }

  toLiveEdge(): void {
    const position = this.hls.liveSyncPosition;
    if (position !== null) this.video.currentTime = position;
  }

  snapshot(): HlsSnapshot {
    const { hls, video } = this;
    const level = hls.levels[hls.currentLevel];
    return {
      edgeDistance: this.edgeDistance,
      target: hls.targetLatency ?? undefined,
      playingDate: this.dateAt(video.currentTime),
      bytes: this.bytes,
      codec: level?.videoCodec?.split('.')[0] ?? level?.audioCodec,
      bandwidth: hls.bandwidthEstimate,
    };
  }

  close(): void {
    this.retrier.cancel();
    this.forget();
    this.hls.destroy();
  }

  /** hls.js stops measuring when the stream has ended: what is left to play counts then. */
  private get edgeDistance(): number | undefined {
    const { details, hls, video } = this;
    if (details && !details.live) return details.edge - video.currentTime;
    return hls.latency || undefined;
  }

  private get details(): LevelDetails | null {
    return this.hls.latestLevelDetails;
  }

  private get segments(): DatedSegment[] {
    const { details } = this;
    if (!details) return [];
    return details.fragmentHint ? [...details.fragments, details.fragmentHint] : details.fragments;
  }

  private ladder(): Rung[] {
    return this.hls.levels
      .map(({ url, width, height, maxBitrate }, i, all) => ({
        layer: layerOf(url[0] ?? '', all.length - 1 - i),
        width: width || undefined,
        height: height || undefined,
        bandwidth: maxBitrate,
      }))
      .filter(({ height }) => height !== undefined)
      .reverse();
  }

  private listen(): void {
    const { hls, options } = this;
    const { Events } = this.library;
    hls.on(Events.MANIFEST_PARSED, () => {
      this.rungs = this.ladder();
      if (options.quality !== undefined && options.quality !== 'auto') this.select(options.quality);
      this.events.offered?.();
    });
    hls.on(Events.FRAG_LOADED, (_, { payload }) => {
      this.bytes += payload.byteLength;
      this.networkFailures = 0;
      this.retrier.succeeded();
    });
    hls.on(Events.ERROR, (_, error) => {
      if (error.fatal) this.mend(error);
    });
    const { from } = options;
    if (from) {
      hls.once(Events.LEVEL_UPDATED, () => {
        this.startAt(from);
      });
    }
  }

  /** hls.js is on its way to the live edge when the playlist first tells where a moment lies. */
  private startAt(place: Place): void {
    const second = secondOf(place, this);
    if (second === undefined) return;
    this.hls.stopLoad();
    this.hls.startLoad(second);
  }

  private mend({ type, error, response }: ErrorData): void {
    const { ErrorTypes } = this.library;
    if (type === ErrorTypes.MEDIA_ERROR && !this.mediaRecovered) {
      this.mediaRecovered = true;
      this.hls.recoverMediaError();
      return;
    }
    if (response?.code === 403) this.options.pass?.doubted();
    // What is not there (any more) needs another playlist, and a playlist that never came another try.
    const gone = response?.code === 404 || this.hls.levels.length === 0;
    if (type === ErrorTypes.NETWORK_ERROR && !gone && this.networkFailures < RETRIES) {
      this.networkFailures += 1;
      this.retrier.schedule();
    } else {
      this.events.failed(error);
    }
  }
}
