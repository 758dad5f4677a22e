import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { Gate } from '@/components/access/Gate';
import { isRefused } from '@/components/access/refusal';
import { useSeen } from '@/components/house/useSeen';
import { Notice } from '@/components/Notice';
import { useChannelFeed, type Following } from '@/hooks/useChannelFeed';
import { useDocumentTitle } from '@/hooks/useDocumentTitle';
import { LiveChat } from '../LiveChat';
import { useChatRoom } from '../useChatRoom';
import { OverlayChat } from './OverlayChat';
import { beWindow } from './popOut';
import classes from './window.module.css';

/** The chat alone: in a window beside the picture, as a dock in a program for broadcasters, or with `?overlay` on their picture. */
export function ChatWindowPage() {
  const { slug = '' } = useParams();
  return <ChatWindow key={slug} slug={slug} />;
}

function ChatWindow({ slug }: { slug: string }) {
  const { t } = useTranslation('chat');
  const following = useChannelFeed(slug);
  const { view } = following;
  const title = t('title', { slug: view.channel?.title ?? slug });
  useDocumentTitle(title);
  useSeen();
  useWindow(slug);
  return (
    <main className={classes.window}>
      <h1 className="sr-only">{title}</h1>
      <Inside slug={slug} following={following} />
    </main>
  );
}

function Inside({ slug, following: { view, unlock, again } }: { slug: string; following: Following }) {
  const { t } = useTranslation('chat');
  const [search] = useSearchParams();
  const { problem } = view;
  if (problem?.code === 'channel-not-found')
    return (
      <div className={classes.gate}>
        <Notice title={t('noChannel')} />
      </div>
    );
  if (isRefused(problem))
    return (
      <div className={classes.gate}>
        <Gate slug={slug} refused={problem} onPassword={unlock} onAgain={again} />
      </div>
    );
  return search.has('overlay') ? <OverlayChat slug={slug} /> : <LiveChat slug={slug} reactions />;
}

/** Is known to the page that opened it, and keeps in step with its picture. */
function useWindow(slug: string): void {
  const room = useChatRoom(slug);
  useEffect(() => {
    const leave = beWindow(slug, (at) => {
      const heard = Date.now();
      room.follow(at === undefined ? undefined : () => at + (Date.now() - heard));
    });
    return () => {
      leave();
      room.follow(undefined);
    };
  }, [room, slug]);
}
