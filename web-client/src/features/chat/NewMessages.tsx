import { IconArrowDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChatItem } from '@/chat/types';
import classes from './list.module.css';

/** For who has scrolled up: how much has come since, and the way there. */
export function NewMessages({ messages, onJump }: { messages: ChatItem[]; onJump: () => void }) {
  const { t } = useTranslation('chat');
  const [last] = useState(() => messages.at(-1)?.key);
  const count = messages.length - 1 - messages.findLastIndex(({ key }) => key === last);
  return (
    <button type="button" className={classes.jump} onClick={onJump}>
      <IconArrowDown size={16} aria-hidden="true" />
      {count > 0 ? t('newMessages', { count }) : t('toNewest')}
    </button>
  );
}
