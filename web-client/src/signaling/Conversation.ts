import type { Reply } from './messages';
import { SignalingProblem } from './SignalingProblem';

const TIMEOUT_MS = 10_000;

interface Waiting {
  resolve: (reply: Reply) => void;
  reject: (problem: SignalingProblem) => void;
  timer: ReturnType<typeof setTimeout>;
}

/** Questions that wait for their answer, matched by request id. */
export class Conversation {
  private readonly waiting = new Map<string, Waiting>();
  private asked = 0;

  nextId(): string {
    this.asked += 1;
    return `r${this.asked}`;
  }

  expect(requestId: string): Promise<Reply> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.waiting.delete(requestId);
        reject(new SignalingProblem('timeout', 'The server did not answer in time.'));
      }, TIMEOUT_MS);
      this.waiting.set(requestId, { resolve, reject, timer });
    });
  }

  settle(reply: Reply): void {
    const question = this.take(reply.requestId);
    if (!question) return;
    if (reply.type === 'problem')
      question.reject(new SignalingProblem(reply.code, reply.detail, reply.retryAfterMs, reply.why));
    else question.resolve(reply);
  }

  /** Nobody will answer these any more. */
  abandon(problem: SignalingProblem, which: (requestId: string) => boolean = () => true): void {
    for (const requestId of [...this.waiting.keys()].filter(which)) this.take(requestId)?.reject(problem);
  }

  private take(requestId: string | undefined): Waiting | undefined {
    if (requestId === undefined) return undefined;
    const question = this.waiting.get(requestId);
    this.waiting.delete(requestId);
    clearTimeout(question?.timer);
    return question;
  }
}
