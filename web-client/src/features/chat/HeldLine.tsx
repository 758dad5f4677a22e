import { IconClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ChatItem } from '@/chat/types';
import classes from './message.module.css';

interface HeldLineProps {
  item: ChatItem;
  onWithdraw?: (item: ChatItem) => void;
}

/** One's own line is taken, and nobody else reads it until a moderator has. */
export function HeldLine({ item, onWithdraw }: HeldLineProps) {
  const { t } = useTranslation('chat');
  return (
    <div className={classes.held} role="status">
      <IconClock size={14} aria-hidden="true" />
      <span>{t('held.mine')}</span>
      {onWithdraw !== undefined && (
        <button
          type="button"
          onClick={() => {
            onWithdraw(item);
          }}
        >
          {t('held.withdraw')}
        </button>
      )}
    </div>
  );
}
