import type { ChannelView } from './ChannelFeed';
import type { ViewerPhase } from './types';

export interface Picture {
  /** The stream whose picture was on the screen last. */
  ofStream?: string;
  flowing: boolean;
  /** It was filmed a while ago, and goes on whatever happens on the stage. */
  ofThePast?: boolean;
}

/** What a person in front of the player should be told, from what the server says and what the screen shows. */
export function viewerPhase({ channel, stream, problem }: ChannelView, picture: Picture): ViewerPhase {
  if (problem) return 'failed';
  if (!channel) return 'connecting';
  if (!stream) return 'waiting';
  switch (stream.state) {
    case 'ended':
      return picture.ofThePast && picture.flowing ? 'playing' : 'ended';
    case 'interrupted':
      return picture.ofThePast && picture.flowing ? 'playing' : 'reconnecting';
    case 'live':
      if (picture.ofStream !== stream.id) return 'joining';
      return picture.flowing ? 'playing' : 'reconnecting';
  }
}
