import type { Report } from '../Report';
import { parseFragments } from '../media/fragments';
import { parseInit, type Track } from '../media/init';
import { checkAnswer, checkNotModified, header } from '../rules/answers';
import {
  checkFragments,
  checkInit,
  checkPartMedia,
  checkSegmentMedia,
  checkSum,
  TimeLine,
  type Media,
} from '../rules/media';
import type { Measured } from '../rules/rates';
import type { Placed } from '../rules/renditions';
import type { Part, Segment } from '../text/mediaPlaylist';
import { resolve, type Fetched, type Origin } from './Origin';

/** The media of one rendition: fetches it, holds it against the rules, and keeps the figures. */
export class Library {
  readonly measured: Measured[] = [];
  readonly placed: Placed[] = [];
  readonly #inits = new Map<string, Track[]>();
  readonly #parts = new Map<string, Buffer>();
  readonly #line: TimeLine;
  #lastPart: { msn: number; index: number } | undefined;
  #answers = 0;

  constructor(
    readonly report: Report,
    readonly origin: Origin,
    readonly playlistPath: string,
    readonly kind: 'video' | 'audio',
  ) {
    this.#line = new TimeLine(report);
  }

  get tracks(): Track[] {
    return [...this.#inits.values()].at(-1) ?? [];
  }

  /** To be told of every part, in order. */
  async part(segment: Segment, index: number, part: Part, hinted?: Fetched): Promise<void> {
    const where = `${this.playlistPath}: part ${segment.msn}.${index}`;
    const path = resolve(this.playlistPath, part.uri);
    const answer = hinted?.status === 200 && hinted.url === path ? hinted : await this.origin.fetch(path);
    this.report.check(
      'part-available',
      answer.status === 200,
      `${where}: ${answer.status}, though it is listed`,
    );
    if (answer.status !== 200) return;
    await this.#judge(answer);
    this.#parts.set(`${segment.msn}.${index}`, Buffer.from(answer.body));
    const media = await this.#media(where, segment, answer.body);
    if (!media) return;
    checkPartMedia(this.report, where, part, media.media, media.track);
    const { msn, index: before } = this.#lastPart ?? { msn: -1, index: -1 };
    const follows = (msn === segment.msn && before + 1 === index) || (msn + 1 === segment.msn && index === 0);
    if (!follows) this.#line.forget();
    this.#line.add(where, media.media, segment.discontinuitySequence);
    this.#lastPart = { msn: segment.msn, index };
  }

  /** To be told of every segment when it is whole, after its parts. */
  async segment(segment: Segment): Promise<Buffer | undefined> {
    const { msn, duration = 0, discontinuitySequence, dateTime } = segment;
    const path = resolve(this.playlistPath, segment.uri ?? '');
    const answer = await this.origin.fetch(path);
    const what = `${path}: ${answer.status}, though it is listed`;
    if (!this.report.check('segment-available', answer.status === 200, what)) return undefined;
    await this.#judge(answer);
    const bytes = Buffer.from(answer.body);
    this.#checkSum(segment, bytes);
    const found = await this.#media(path, segment, bytes);
    if (found) {
      const { media, track } = found;
      checkSegmentMedia(this.report, segment, media, track);
      this.measured.push({ msn, bytes: bytes.length, seconds: duration, frames: media.samples.length });
      this.placed.push({ msn, discontinuitySequence, dateTime, start: media.start / track.timescale });
    }
    return bytes;
  }

  #checkSum({ msn, parts }: Segment, bytes: Buffer): void {
    const own = parts.map((_, index) => this.#parts.get(`${msn}.${index}`));
    parts.forEach((_, index) => this.#parts.delete(`${msn}.${index}`));
    if (own.length > 0 && own.every((part) => part !== undefined)) checkSum(this.report, msn, bytes, own);
  }

  async #judge(answer: Fetched): Promise<void> {
    checkAnswer(this.report, this.kind, answer);
    this.#answers += 1;
    if (this.#answers % 50 !== 1) return;
    checkNotModified(
      this.report,
      await this.origin.fetch(answer.url, { 'If-None-Match': header(answer, 'etag') }),
    );
  }

  async #media(
    where: string,
    { map }: Segment,
    bytes: Uint8Array,
  ): Promise<{ media: Media; track: Track } | undefined> {
    const tracks = await this.#init(map ?? '');
    const [track] = tracks;
    if (!track) return undefined;
    try {
      const media = checkFragments(this.report, where, parseFragments(bytes, tracks));
      return media && { media, track };
    } catch (fault) {
      this.report.check('fragment', false, `${where}: ${String(fault)}`);
      return undefined;
    }
  }

  async #init(uri: string): Promise<Track[]> {
    const known = this.#inits.get(uri);
    if (known) return known;
    const answer = await this.origin.fetch(resolve(this.playlistPath, uri));
    checkAnswer(this.report, this.kind, answer);
    let tracks: Track[] = [];
    try {
      const init = parseInit(answer.body);
      checkInit(this.report, init);
      tracks = init.tracks;
    } catch (fault) {
      this.report.check('init', false, `${answer.url}: ${answer.status}, ${String(fault)}`);
    }
    this.#inits.set(uri, tracks);
    return tracks;
  }
}
