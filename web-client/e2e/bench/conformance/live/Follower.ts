import type { Report } from '../Report';
import { checkAnswer, header } from '../rules/answers';
import { checkChange, checkNeighbours } from '../rules/changes';
import { checkDelta } from '../rules/delta';
import { checkBlockingPart, type Directed } from '../rules/directives';
import { Pace } from '../rules/pace';
import { checkPlaylist } from '../rules/playlist';
import { checkHint } from '../rules/resources';
import { checkText } from '../rules/syntax';
import type { MediaPlaylist, Segment } from '../text/mediaPlaylist';
import { isWhole, nextPosition, wholeSegments, type Position } from '../text/positions';
import { Farewells } from './Farewells';
import { Library } from './Library';
import { directed, plain, resolve, type Fetched, type Origin } from './Origin';

/** Every how many reloads a delta update is asked for beside the whole playlist. */
const DELTA_EVERY = 5;

/** When the newest part in an answer was cut, if the server says so, else when the answer got here (ms). */
const cutAt = (answer: Fetched): number => Number(header(answer, 'x-ovation-cut')) || answer.at;

/** Follows one rendition as a player does, by blocking reloads, and looks at all that comes. */
export class Follower {
  readonly library: Library;
  playlist: MediaPlaylist | undefined;
  readonly #farewells: Farewells;
  readonly #pace: Pace;
  #reloads = 0;
  /** The first part or segment that has not been fetched yet. */
  #next: Position = { msn: 0, part: 0 };
  #nextSegment = 0;
  #hint: { uri: string; answer: Promise<Fetched | undefined> } | undefined;

  constructor(
    readonly report: Report,
    readonly origin: Origin,
    readonly path: string,
    kind: 'video' | 'audio',
    /** Told of every version, before anything is fetched of it. */
    readonly onVersion: (follower: Follower, playlist: MediaPlaylist) => Promise<void>,
  ) {
    this.library = new Library(report, origin, path, kind);
    this.#farewells = new Farewells(report, origin, path);
    this.#pace = new Pace(report);
  }

  async start(): Promise<void> {
    const answer = await this.origin.fetch(this.path);
    checkAnswer(this.report, 'playlist', answer);
    const { playlist, status } = this.#read(answer);
    if (!playlist) throw new Error(`${this.path}: ${status}`);
    // What is long there is not fetched: the stream is followed from its live edge on.
    this.#nextSegment = nextPosition(playlist).msn;
    this.#next = { msn: this.#nextSegment, part: 0 };
    await this.#take(playlist, answer);
  }

  /** Until the end of the broadcast, or for as long as it goes on. */
  async follow(goesOn: () => boolean): Promise<void> {
    while (goesOn() && this.playlist && !this.playlist.ended) {
      await this.#reload(this.playlist);
      await this.#farewells.visit();
    }
  }

  async #reload(before: MediaPlaylist): Promise<void> {
    const asked = nextPosition(before);
    const query = `?_HLS_msn=${asked.msn}&_HLS_part=${asked.part}`;
    this.#reloads += 1;
    const withDelta = this.#reloads % DELTA_EVERY === 0;
    const [answer, delta] = await Promise.all([
      this.origin.fetch(this.path + query),
      withDelta ? this.origin.fetch(`${this.path}${query}&_HLS_skip=YES`) : undefined,
    ]);
    checkAnswer(this.report, 'blocking', answer);
    const whole = this.#read(answer);
    checkBlockingPart(this.report, asked, whole);
    if (!whole.playlist) return;
    if (delta) this.#checkDelta(before, delta, whole.playlist);
    checkChange(this.report, before, whole.playlist);
    await this.#take(whole.playlist, answer);
  }

  #read(answer: Fetched): Directed {
    if (answer.status === 200) checkText(this.report, plain(answer));
    const read = directed(answer);
    if (read.playlist) checkPlaylist(this.report, read.playlist);
    return read;
  }

  #checkDelta(before: MediaPlaylist, answer: Fetched, whole: MediaPlaylist): void {
    checkAnswer(this.report, 'blocking', answer);
    const { playlist } = this.#read(answer);
    // Another version than the whole one, where a part was cut between the two answers.
    if (!playlist || playlist.ended || JSON.stringify(playlist.hints) !== JSON.stringify(whole.hints)) return;
    checkDelta(this.report, before, playlist, whole);
  }

  async #take(playlist: MediaPlaylist, answer: Fetched): Promise<void> {
    const before = this.playlist;
    this.#pace.note(playlist, cutAt(answer));
    checkNeighbours(this.report, playlist);
    if (before && this.#hint) checkHint(this.report, this.#hint.uri, playlist, before);
    const hinted = await this.#hint?.answer;
    this.#askForHint(playlist);
    this.playlist = playlist;
    await this.onVersion(this, playlist);
    for (const segment of playlist.segments) await this.#fetch(segment, hinted);
    if (before) this.#partWith(before, playlist);
  }

  #askForHint({ hints: [uri] }: MediaPlaylist): void {
    if (uri === undefined) this.#hint = undefined;
    else if (uri !== this.#hint?.uri) {
      const answer = this.origin.fetch(resolve(this.path, uri)).catch(() => undefined);
      this.#hint = { uri, answer };
    }
  }

  async #fetch(segment: Segment, hinted: Fetched | undefined): Promise<void> {
    if (segment.msn < this.#nextSegment) return;
    const first = segment.msn === this.#next.msn ? this.#next.part : 0;
    for (const [index, part] of segment.parts.entries())
      if (index >= first) await this.library.part(segment, index, part, hinted);
    this.#next = { msn: segment.msn, part: segment.parts.length };
    if (!isWhole(segment)) return;
    this.#nextSegment = segment.msn + 1;
    const bytes = await this.library.segment(segment);
    if (bytes) this.#segments.set(segment.msn, { bytes, since: Date.now(), segment });
  }

  readonly #segments = new Map<number, { bytes: Buffer; since: number; segment: Segment }>();

  /** Parts and segments that this version does not list any more. */
  #partWith(before: MediaPlaylist, after: MediaPlaylist): void {
    const now = new Map(after.segments.map((segment) => [segment.msn, segment]));
    for (const old of before.segments) {
      const kept = this.#segments.get(old.msn);
      if (!kept) continue;
      const here = now.get(old.msn);
      const [part] = old.parts;
      // One part stands for all of its segment, whose bytes begin with it.
      if (part && here?.parts.length === 0) this.#sayGoodbyeToPart(part.uri, after.targetDuration);
      if (!here) this.#sayGoodbye(kept, before);
    }
  }

  #sayGoodbyeToPart(uri: string, targetDuration: number): void {
    void this.origin.fetch(resolve(this.path, uri)).then((answer) => {
      if (answer.status === 200)
        this.#farewells.add('part-available', uri, plain(answer), 3 * targetDuration);
      else
        this.report.check(
          'part-available',
          false,
          `${uri}: ${answer.status} when it had just left the playlist`,
        );
    });
  }

  #sayGoodbye(
    { bytes, since, segment }: { bytes: Buffer; since: number; segment: Segment },
    last: MediaPlaylist,
  ): void {
    const listed = wholeSegments(last).reduce((sum, { duration = 0 }) => sum + duration, 0);
    const left = since / 1000 + listed + (segment.duration ?? 0) - Date.now() / 1000;
    if (left > 0) this.#farewells.add('segment-available', segment.uri ?? '', bytes, left);
    this.#segments.delete(segment.msn);
  }
}
