import type { ReactNode } from 'react';
import type { ChatItem } from '@/chat/types';
import type { Observable } from '@/signaling/observable';
import type { Jump } from './Jumps';

/** The menu of one message, which hangs on the place where it is drawn. */
export interface MessageMenuProps {
  slug: string;
  message: ChatItem;
  opened: boolean;
  onChange: (opened: boolean) => void;
}

/** What can be hung into the frame of a chat that is read. */
export interface ChatParts {
  /** Below the list. */
  composer?: ReactNode;
  /** Beside the title. */
  head?: ReactNode;
  /** Below the rules, above what was said. */
  strips?: ReactNode;
  menu?: (props: MessageMenuProps) => ReactNode;
  /** Where somebody is taken in the list. */
  jumps?: Observable<Jump | undefined>;
  /** What a name leads to. */
  onName?: (item: ChatItem, name: HTMLElement) => void;
  /** To write otherwise what was not taken. */
  onTakeBack?: (item: ChatItem) => void;
  /** Not to say what waits for a moderator. */
  onWithdraw?: (item: ChatItem) => void;
}
