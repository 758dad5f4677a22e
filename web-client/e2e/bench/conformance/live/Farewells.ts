import type { Report } from '../Report';
import { checkAvailable, checkConstant } from '../rules/resources';
import { plain, resolve, type Origin } from './Origin';

interface Farewell {
  path: string;
  rule: 'part-available' | 'segment-available';
  bytes: Buffer;
  at: number;
}

/** Before its time is up, so that the way of the request does not matter. */
const EARLY_MS = 500;

/** Asks once more for what has left a playlist, shortly before a server may forget it (6.2.2). */
export class Farewells {
  #waiting: Farewell[] = [];

  constructor(
    readonly report: Report,
    readonly origin: Origin,
    readonly playlistPath: string,
  ) {}

  /** To be told when something left, and how long it has to stay from now on. */
  add(rule: Farewell['rule'], uri: string, bytes: Buffer, seconds: number): void {
    const at = Date.now() + seconds * 1000 - EARLY_MS;
    this.#waiting.push({ rule, bytes, at, path: resolve(this.playlistPath, uri) });
  }

  async visit(): Promise<void> {
    const now = Date.now();
    const due = this.#waiting.filter(({ at }) => at <= now);
    this.#waiting = this.#waiting.filter(({ at }) => at > now);
    for (const { path, rule, bytes } of due) {
      const answer = await this.origin.fetch(path);
      checkAvailable(this.report, rule, path, answer.status);
      if (answer.status === 200) checkConstant(this.report, path, bytes, plain(answer));
    }
  }
}
