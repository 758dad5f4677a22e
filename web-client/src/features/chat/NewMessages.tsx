import { IconArrowDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChatItem } from '@/chat/types';
import classes from './list.module.css';

interface NewMessagesProps {
  messages: ChatItem[];
  /** The list stands still by itself, and goes on by itself. */
  held: boolean;
  onJump: () => void;
}

/** For who has scrolled up: how much has come since, and the way there. */
export function NewMessages({ messages, held, onJump }: NewMessagesProps) {
  const { t } = useTranslation('chat');
  const [last] = useState(() => messages.at(-1)?.key);
  const count = messages.length - 1 - messages.findLastIndex(({ key }) => key === last);
  if (held && count === 0) return null;
  return (
    <button type="button" className={classes.jump} onClick={onJump}>
      <IconArrowDown size={16} aria-hidden="true" />
      {count > 0 ? t('newMessages', { count }) : t('toNewest')}
    </button>
  );
}
