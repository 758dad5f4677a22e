import type { Stream } from '../signaling/messages';
import type { BroadcastPhase, Problem } from './types';

export interface BroadcastFacts {
  problem?: Problem;
  /** What the broadcaster asked for. */
  intent: 'idle' | 'air' | 'ending' | 'over';
  /** Our media is with the SFU. */
  sending: boolean;
  /** This page has been on air before. */
  hasBeenLive: boolean;
  stream?: Stream;
}

export function broadcastPhase({
  problem,
  intent,
  sending,
  hasBeenLive,
  stream,
}: BroadcastFacts): BroadcastPhase {
  if (problem) return 'failed';
  switch (intent) {
    case 'idle':
      return 'idle';
    case 'ending':
      return 'ending';
    case 'over':
      return 'ended';
    case 'air':
      if (!hasBeenLive) return 'starting';
      return sending && stream?.state !== 'interrupted' ? 'live' : 'reconnecting';
  }
}
