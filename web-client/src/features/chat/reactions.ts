import {
  IconFlame,
  IconHandLoveYou,
  IconHeart,
  IconMoodHappy,
  IconMoodSad,
  IconMoodSurprised,
} from '@tabler/icons-react';
import type { Reaction } from '@/chat/types';

export const REACTIONS: { reaction: Reaction; Icon: typeof IconFlame }[] = [
  { reaction: 'heart', Icon: IconHeart },
  { reaction: 'clap', Icon: IconHandLoveYou },
  { reaction: 'laugh', Icon: IconMoodHappy },
  { reaction: 'wow', Icon: IconMoodSurprised },
  { reaction: 'sad', Icon: IconMoodSad },
  { reaction: 'fire', Icon: IconFlame },
];
