import { Emitter } from '../signaling/Emitter';
import type { SignalingClient } from '../signaling/SignalingClient';
import type { Reaction } from './types';

export type ReactionCounts = Partial<Record<Reaction, number>>;

/** What is let fly in one channel; nobody keeps it. */
export class ReactionTally {
  private readonly flown = new Emitter<{ flown: ReactionCounts }>();

  constructor(
    private readonly client: SignalingClient,
    private readonly slug: string,
  ) {}

  /** Answers with how to stop. */
  start(): () => void {
    return this.client.on('reactions', ({ channel, counts }) => {
      if (channel === this.slug) this.flown.emit('flown', counts);
    });
  }

  send(reaction: Reaction): void {
    this.client.send({ type: 'chat-react', channel: this.slug, reaction });
  }

  onFlown(listener: (counts: ReactionCounts) => void): () => void {
    return this.flown.on('flown', listener);
  }
}
