import { toProblem } from '../media/problems';
import { Store, type Observable } from '../signaling/observable';
import { itemOf } from './item';
import { NOBODY, OPEN_MODES, type ChatItem, type ChatState, type HistoryPage } from './types';

/** Reads what was said from a moment on and before another one (ms since the epoch), the oldest first, up to PAGE of it. */
export type ReadStretch = (from: number, to: number) => Promise<HistoryPage>;

/** As many as the service gives at once. */
export const PAGE = 200;
/** ms that are read at once: before the moment that somebody came to, and ahead of it. */
const BACK_MS = 60_000;
const AHEAD_MS = 60_000;
/** What is left of what was read ahead when more of it is read. */
const ENOUGH_MS = 20_000;
const SHORTEST_MS = 1_000;
const LONGEST_MS = 3_600_000;
const RETRY_MS = 5_000;
/** Of a long show only what is near is kept. */
const KEPT = 2_000;

/**
 * What was said during a broadcast, in step with its recording: up to the moment that is played and no further, whichever way somebody
 * goes. It knows one stretch of time without a gap, begins another one where somebody jumps, and reads on ahead of the picture.
 */
export class ReplayScript {
  private readonly store: Store<ChatState>;
  readonly state: Observable<ChatState>;
  private lines: ChatItem[] = [];
  /** The stretch that is known. */
  private span: { from: number; to: number } | undefined;
  private moment = 0;
  private generation = 0;
  private reading = false;
  private notBefore = 0;

  /**
   * @param start when the broadcast began
   * @param ask the service
   */
  constructor(
    private readonly start: number,
    private readonly ask: ReadStretch,
    private readonly now: () => number = Date.now,
  ) {
    this.store = new Store<ChatState>({
      status: 'opening',
      messages: [],
      modes: OPEN_MODES,
      you: NOBODY,
      waitUntil: 0,
      people: 0,
      hasOlder: false,
      loadingOlder: false,
    });
    this.state = this.store;
  }

  /** The picture shows this moment now; to be told several times a second. */
  at(moment: number): void {
    this.moment = moment;
    const { span } = this;
    if (!span || moment < span.from || moment > span.to) void this.begin();
    else {
      this.publish();
      if (span.to - moment < ENOUGH_MS) void this.readOn();
    }
  }

  again(): void {
    this.notBefore = 0;
    this.store.patch({ status: 'opening', problem: undefined });
    this.at(this.moment);
  }

  loadOlder(): void {
    void this.readBack();
  }

  /** Whoever has scrolled up stays where they are; nothing is let go under them that they could not load again. */
  read(): void {
    return;
  }

  /** Nobody writes here. */
  retry(): void {
    return;
  }

  discard(): void {
    return;
  }

  /** Around the moment, from nothing. */
  private async begin(): Promise<void> {
    if (this.now() < this.notBefore || (this.reading && !this.span)) return;
    this.generation += 1;
    this.span = undefined;
    this.lines = [];
    const { moment } = this;
    await this.settle(async () => {
      const before = await this.lastBefore(moment, BACK_MS);
      return () => {
        this.lines = before.lines;
        this.span = { from: before.from, to: moment };
        this.store.patch({ status: 'open', problem: undefined });
      };
    });
    // Somebody may have gone elsewhere meanwhile; otherwise the picture will need what comes next.
    if (this.isOpen()) this.at(this.moment);
  }

  private isOpen(): boolean {
    return this.span !== undefined;
  }

  private async readOn(): Promise<void> {
    const { span } = this;
    if (!span || this.reading || this.now() < this.notBefore) return;
    await this.settle(async () => {
      const to = span.to + AHEAD_MS;
      const lines = await this.stretch(span.to, to);
      return () => {
        this.lines = [...this.lines, ...lines.filter((line) => !this.has(line))];
        span.to = lines.length < PAGE ? to : Math.max(span.to + 1, lines.at(-1)?.sentAt ?? to);
        this.trim();
      };
    });
  }

  private async readBack(): Promise<void> {
    const { span } = this;
    if (!span || this.reading || span.from <= this.start) return;
    this.store.patch({ loadingOlder: true });
    await this.settle(async () => {
      const before = await this.lastBefore(span.from, 2 * BACK_MS);
      return () => {
        this.lines = [...before.lines.filter((line) => !this.has(line)), ...this.lines];
        span.from = before.from;
      };
    });
    this.store.patch({ loadingOlder: false });
  }

  /**
   * What was said right before a moment. The service gives the oldest of a stretch first, so that a stretch with too much in it is
   * tried shorter, and one with nothing in it longer.
   */
  private async lastBefore(end: number, wanted: number): Promise<{ lines: ChatItem[]; from: number }> {
    for (let length = wanted; ;) {
      const from = Math.max(this.start, end - length);
      const lines = from < end ? await this.stretch(from, end) : [];
      if (lines.length >= PAGE && length > SHORTEST_MS) length /= 4;
      else if (lines.length === 0 && from > this.start && length < LONGEST_MS && length >= wanted)
        length *= 8;
      else return { lines, from };
    }
  }

  private async stretch(from: number, to: number): Promise<ChatItem[]> {
    const { messages } = await this.ask(from, to);
    return messages.map(({ epoch, seq, message, shadowed }) =>
      itemOf({ ...message, shadowed }, this.now(), { epoch, seq }),
    );
  }

  /** One question at a time; what is answered too late for where somebody is now is thrown away. */
  private async settle(question: () => Promise<() => void>): Promise<void> {
    const { generation } = this;
    this.reading = true;
    try {
      const take = await question();
      if (generation === this.generation) take();
    } catch (error) {
      if (generation !== this.generation) return;
      this.notBefore = this.now() + RETRY_MS;
      this.store.patch({ problem: toProblem(error), ...(this.span ? {} : { status: 'failed' }) });
    } finally {
      if (generation === this.generation) {
        this.reading = false;
        this.publish();
      }
    }
  }

  private has({ id }: ChatItem): boolean {
    return this.lines.some((line) => line.id === id);
  }

  private trim(): void {
    const first = this.lines.findIndex(({ sentAt }) => sentAt > this.moment);
    const past = first < 0 ? this.lines.length : first;
    if (past <= KEPT || !this.span) return;
    this.lines = this.lines.slice(past - KEPT);
    this.span.from = this.lines[0]?.sentAt ?? this.span.from;
  }

  private publish(): void {
    const { lines, moment, span, store } = this;
    const until = lines.findLastIndex(({ sentAt }) => sentAt <= moment) + 1;
    const before = store.get().messages;
    const same = before.length === until && before[0] === lines[0] && before.at(-1) === lines[until - 1];
    store.patch({
      messages: same ? before : lines.slice(0, until),
      hasOlder: span !== undefined && span.from > this.start,
    });
  }
}
