import type { Report } from '../Report';
import { checkAnswer, checkNotModified, header } from '../rules/answers';
import { checkEnd } from '../rules/directives';
import { checkRenditions, checkSameControl } from '../rules/renditions';
import { checkReports, type Bounds } from '../rules/reports';
import { checkText } from '../rules/syntax';
import { checkGroups, checkVariants } from '../rules/variants';
import type { MediaPlaylist } from '../text/mediaPlaylist';
import { parseMultivariant, type Multivariant } from '../text/multivariant';
import { lastPosition, type Position } from '../text/positions';
import { Follower } from './Follower';
import { directed, plain, resolve, type Origin } from './Origin';
import { probeDirectives, probeNonsense } from './probes';

/** Every how many versions rendition reports are held against the other playlists. */
const REPORTS_EVERY = 7;

/** A whole stream: its multivariant playlist and all that it names, followed at the same time. */
export class Stream {
  #followers: Follower[] = [];
  #versions = 0;
  /** Where all renditions were when a rendition's last version had got here. */
  readonly #before = new Map<Follower, Map<Follower, Position>>();

  constructor(
    readonly report: Report,
    readonly origin: Origin,
    /** Of the multivariant playlist. */
    readonly path: string,
  ) {}

  async watch(seconds: number): Promise<void> {
    const playlist = await this.#multivariant();
    this.#followers = this.#renditions(playlist).map(
      ({ uri, kind }) =>
        new Follower(this.report, this.origin, resolve(this.path, uri), kind, (follower, version) =>
          this.#checkReports(follower, version),
        ),
    );
    await Promise.all(this.#followers.map((follower) => follower.start()));
    const end = Date.now() + seconds * 1000;
    await Promise.all([
      ...this.#followers.map((follower) => follower.follow(() => Date.now() < end)),
      this.#probe(end),
    ]);
    this.#compare();
    await this.#checkVariants();
  }

  /** To be called when the broadcast is over. */
  async checkEnd(): Promise<void> {
    for (const { path, playlist } of this.#followers) {
      const ask = async (query: string) => directed(await this.origin.fetch(path + query));
      const far = playlist ? lastPosition(playlist).msn + 100 : 100;
      checkEnd(this.report, path, await ask(''), await ask(`?_HLS_msn=${far}&_HLS_part=1&_HLS_skip=YES`));
    }
  }

  async #multivariant(): Promise<Multivariant> {
    const answer = await this.origin.fetch(this.path);
    if (answer.status !== 200) throw new Error(`${this.path}: ${answer.status}`);
    checkAnswer(this.report, 'multivariant', answer);
    const text = plain(answer);
    checkText(this.report, text);
    const again = await this.origin.fetch(this.path, { 'If-None-Match': header(answer, 'etag') });
    // Its rates are measured, so that it may be another one by now.
    if (again.status !== 200) checkNotModified(this.report, again);
    const playlist = parseMultivariant(text.toString());
    checkGroups(this.report, playlist);
    return playlist;
  }

  #renditions({ variants, renditions }: Multivariant): { uri: string; kind: 'video' | 'audio' }[] {
    const sound = renditions.flatMap(({ uri }) => (uri === undefined ? [] : [uri]));
    const picture = variants.map(({ uri }) => uri).filter((uri) => !sound.includes(uri));
    return [
      ...[...new Set(picture)].map((uri) => ({ uri, kind: 'video' as const })),
      ...[...new Set(sound)].map((uri) => ({ uri, kind: 'audio' as const })),
    ];
  }

  /** A rendition's reports, now and then, against what the others have before and after it. */
  async #checkReports(follower: Follower, playlist: MediaPlaylist): Promise<void> {
    const least = this.#before.get(follower);
    this.#before.set(follower, this.#positions());
    this.#versions += 1;
    if (this.#versions % REPORTS_EVERY > 0 || playlist.ended) return;
    const others = new Map<string, Bounds>();
    for (const other of this.#followers) {
      if (other === follower) continue;
      const { playlist: now } = directed(await this.origin.fetch(other.path));
      if (now) others.set(relative(follower.path, other.path), { least: least?.get(other), now });
    }
    checkReports(this.report, playlist, others);
  }

  #positions(): Map<Follower, Position> {
    const known = this.#followers.flatMap((each) =>
      each.playlist ? [[each, lastPosition(each.playlist)] as const] : [],
    );
    return new Map(known);
  }

  /** Questions that no player asks, some at a time, over the whole run. */
  async #probe(end: number): Promise<void> {
    const [first] = this.#followers;
    if (first?.playlist) await probeNonsense(this.report, this.origin, first.path, first.playlist);
    while (Date.now() < end - 10_000) {
      for (const { path, playlist } of this.#followers)
        if (playlist && !playlist.ended) await probeDirectives(this.report, this.origin, path, playlist);
      await new Promise((done) => setTimeout(done, 1_000));
    }
  }

  #compare(): void {
    const playlists = this.#followers.flatMap(({ path, playlist }) =>
      playlist ? [[path, playlist] as const] : [],
    );
    checkSameControl(this.report, new Map(playlists));
    const lines = this.#followers.map(({ path, library }) => ({
      uri: path,
      kind: library.kind,
      segments: library.placed,
    }));
    checkRenditions(this.report, lines, playlists[0]?.[1].partTarget ?? 0);
  }

  async #checkVariants(): Promise<void> {
    const playlist = await this.#multivariant();
    const seen = this.#followers.map(({ path, library, playlist: last }) => {
      const { tracks, measured } = library;
      return [path, { tracks, segments: measured, targetDuration: last?.targetDuration ?? 1 }] as const;
    });
    const byPath = new Map(seen);
    const named = [...playlist.variants, ...playlist.renditions].flatMap(({ uri = '' }) => {
      const found = byPath.get(resolve(this.path, uri));
      return found ? [[uri, found] as const] : [];
    });
    checkVariants(this.report, playlist, new Map(named));
  }
}

/** How one playlist of a stream names another: all are in folders beside each other. */
function relative(from: string, to: string): string {
  const here = from.split('/').slice(0, -1);
  const there = to.split('/');
  const common = here.findIndex((name, i) => name !== there[i]);
  return [...here.slice(common).map(() => '..'), ...there.slice(common)].join('/');
}
