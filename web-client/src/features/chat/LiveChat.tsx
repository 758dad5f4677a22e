import type { ReactNode } from 'react';
import { ChatPanel } from './ChatPanel';
import { Composer } from './composer/Composer';

interface LiveChatProps {
  slug: string;
  /** Over the picture, where the scheme does not matter. */
  onPicture?: boolean;
  /** Of the window around it: how to close it, what else can be set. */
  actions?: ReactNode;
  settings?: ReactNode;
  /** Where there is a picture that reactions fly over. */
  reactions?: boolean;
}

/** One channel's chat as people take part in it: they read, write, and keep it in order where they may. */
export function LiveChat({ slug, ...frame }: LiveChatProps) {
  return <ChatPanel {...frame} slug={slug} parts={{ composer: <Composer slug={slug} /> }} />;
}
