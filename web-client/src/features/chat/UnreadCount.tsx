import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useFormat';
import { useChatRoom } from './useChatRoom';
import { useUnread } from './useUnread';
import classes from './unread.module.css';

/** Beside a way to the chat: how much has been said since one was there. */
export function UnreadCount({ slug, seen }: { slug: string; seen: boolean }) {
  const { t } = useTranslation('chat');
  const format = useFormat();
  const count = useUnread(useChatRoom(slug), seen);
  if (count === 0) return null;
  return (
    <span className={classes.count}>
      <span aria-hidden="true">{count > 99 ? '99+' : format.count(count)}</span>
      <span className="sr-only">{t('newMessages', { count })}</span>
    </span>
  );
}
