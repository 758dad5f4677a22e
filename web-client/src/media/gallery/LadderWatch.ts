import { fetchText } from './fetchText';
import { parseLadder } from './ladder';

/** A publisher's larger pictures may follow some seconds after its first one, and hardly later than this. */
const EVERY_MS = 10_000;
const FOR_MS = 60_000;

/** hls.js reads the list of pictures once. This reads it again for a while, and says when there are more. */
export class LadderWatch {
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor(
    private readonly grown: () => void,
    private readonly sign: (address: string) => string,
  ) {}

  start(url: string, known: () => number): void {
    this.stop();
    const until = Date.now() + FOR_MS;
    const timer = setInterval(() => {
      if (Date.now() > until) this.stop();
      void fetchText(this.sign(url)).then((text) => {
        const { length } = parseLadder(text ?? '');
        if (timer === this.timer && known() > 0 && length > known()) this.grown();
      });
    }, EVERY_MS);
    this.timer = timer;
  }

  stop(): void {
    clearInterval(this.timer);
    this.timer = undefined;
  }
}
