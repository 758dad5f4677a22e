import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Announcements, type Announcement } from '@/chat/Announcements';
import type { ChatItem } from '@/chat/types';

/** What is read aloud of the chat, at a pace that ears can follow. */
export function Announcer({ messages, myId }: { messages: ChatItem[]; myId: string | undefined }) {
  const { t } = useTranslation('chat');
  const [announcements] = useState(() => new Announcements());
  const [said, setSaid] = useState<Announcement>();
  useEffect(() => {
    announcements.note(messages, myId);
  }, [announcements, messages, myId]);
  useEffect(() => {
    const timer = setInterval(() => {
      const next = announcements.next(myId);
      if (next) setSaid(next);
    }, 1_000);
    return () => {
      clearInterval(timer);
    };
  }, [announcements, myId]);
  return (
    <div className="sr-only" role="status" aria-live="polite">
      {said?.kind === 'many' && t('newMessages', { count: said.count })}
      {said?.kind === 'said' && t('says', { name: said.item.author.name, text: said.item.text })}
    </div>
  );
}
