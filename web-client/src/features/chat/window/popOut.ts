/**
 * A chat in a window of its own tells the pages of its channel that it is there, and does what they ask of it. Only windows that a page
 * has opened do so: the same address in a tab, or in a program for broadcasters, is nobody's second window.
 */
type Word =
  | { slug: string; says: 'here' | 'gone' | 'who' | 'close' }
  /** How far the picture of the page has come (ms since the epoch); undefined: nothing waits for it. */
  | { slug: string; says: 'picture'; at: number | undefined };

const nameOf = (slug: string) => `ovation-chat-${slug}`;
/** Where the chat is alone on its page. */
export function chatAddress(slug: string): string {
  return new URL(`/c/${encodeURIComponent(slug)}/chat`, window.location.href).href;
}

/** Where nothing is but what is said, to be laid on a picture. */
export function overlayAddress(slug: string): string {
  return `${chatAddress(slug)}?overlay`;
}

const SIZE = 'popup,width=380,height=680';

function line(): BroadcastChannel | undefined {
  return typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('ovation-chat');
}

function follow(channel: BroadcastChannel, slug: string, heard: (word: Word) => void): void {
  channel.onmessage = ({ data }: MessageEvent<Word>) => {
    if (data.slug === slug) heard(data);
  };
}

/** False where the browser does not let a page open windows. */
export function openWindow(slug: string): boolean {
  const opened = window.open(chatAddress(slug), nameOf(slug), SIZE);
  opened?.focus();
  return opened !== null;
}

export interface Dock {
  fetchBack: () => void;
  tell: (at: number | undefined) => void;
  leave: () => void;
}

/** The page's side: whether the chat is elsewhere. */
export function watchWindow(slug: string, away: (away: boolean) => void): Dock {
  const channel = line();
  const say = (word: Word) => channel?.postMessage(word);
  if (channel)
    follow(channel, slug, ({ says }) => {
      if (says === 'here') away(true);
      else if (says === 'gone') away(false);
    });
  say({ slug, says: 'who' });
  return {
    fetchBack: () => {
      say({ slug, says: 'close' });
      away(false);
    },
    tell: (at) => {
      say({ slug, says: 'picture', at });
    },
    leave: () => {
      channel?.close();
    },
  };
}

/** The window's side; answers with how to leave. */
export function beWindow(slug: string, picture: (at: number | undefined) => void): () => void {
  if (window.name !== nameOf(slug)) return () => undefined;
  const channel = line();
  const say = (says: 'here' | 'gone') => channel?.postMessage({ slug, says });
  const gone = () => {
    say('gone');
  };
  if (channel)
    follow(channel, slug, (word) => {
      if (word.says === 'who') say('here');
      else if (word.says === 'close') window.close();
      else if (word.says === 'picture') picture(word.at);
    });
  say('here');
  window.addEventListener('pagehide', gone);
  return () => {
    window.removeEventListener('pagehide', gone);
    gone();
    channel?.close();
  };
}
