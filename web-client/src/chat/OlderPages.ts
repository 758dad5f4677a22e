import { toProblem } from '../media/problems';
import { itemOf } from './item';
import { cursor } from './place';
import type { Transcript } from './Transcript';
import type { ChatState, HistoryPage } from './types';

/** Reads the page before a place. */
export type ReadPage = (before: string | undefined) => Promise<HistoryPage>;

/** What was said before the first message that is known. */
export class OlderPages {
  private loading = false;

  constructor(
    private readonly transcript: Transcript,
    private readonly read: ReadPage,
    private readonly changed: (fields: Partial<ChatState>) => void,
  ) {}

  load(): void {
    if (this.loading) return;
    this.loading = true;
    this.changed({ loadingOlder: true });
    const first = this.transcript.all[0];
    this.read(first?.place && cursor(first.place))
      .then(
        ({ messages, before }) => {
          // The list may have been begun anew meanwhile: then this page belongs to another one.
          if (this.transcript.all[0]?.id !== first?.id) return;
          this.take(messages);
          this.changed({ hasOlder: before !== undefined, problem: undefined });
        },
        (error: unknown) => {
          this.changed({ problem: toProblem(error) });
        },
      )
      .finally(() => {
        this.loading = false;
        this.changed({ loadingOlder: false });
      });
  }

  private take(messages: HistoryPage['messages']): void {
    const now = Date.now();
    this.transcript.prepend(
      messages.map(({ epoch, seq, message, shadowed }) =>
        itemOf({ ...message, shadowed }, now, { epoch, seq }),
      ),
    );
  }
}
