import type { ChatModes } from '@/chat/types';

export type ModeName =
  'slow' | 'followers' | 'followersFor' | 'subscribers' | 'emotes' | 'unique' | 'host' | 'delay';

export interface ActiveMode {
  mode: ModeName;
  count?: number;
}

/** The rules that hold now, the strictest first. */
export function activeModes(modes: ChatModes): ActiveMode[] {
  const { slowSeconds, followersMinutes, delaySeconds } = modes;
  const all: (ActiveMode | false)[] = [
    modes.hostOnly && { mode: 'host' },
    modes.subscribersOnly && { mode: 'subscribers' },
    followersMinutes === 0 && { mode: 'followers' },
    followersMinutes !== undefined &&
      followersMinutes > 0 && { mode: 'followersFor', count: followersMinutes },
    modes.emotesOnly && { mode: 'emotes' },
    modes.unique && { mode: 'unique' },
    slowSeconds > 0 && { mode: 'slow', count: slowSeconds },
    delaySeconds > 0 && { mode: 'delay', count: delaySeconds },
  ];
  return all.filter((mode) => mode !== false);
}
