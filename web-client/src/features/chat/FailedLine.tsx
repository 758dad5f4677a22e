import { useTranslation } from 'react-i18next';
import type { ChatItem } from '@/chat/types';
import { useLineProblem } from './useLineProblem';
import classes from './message.module.css';

interface FailedLineProps {
  item: ChatItem;
  onRetry: (nonce: string) => void;
  onDiscard: (nonce: string) => void;
  /** Back to where it was written. */
  onTakeBack?: (item: ChatItem) => void;
}

/** Why one's own line was not taken, and what can be done about it. */
export function FailedLine({ item, onRetry, onDiscard, onTakeBack }: FailedLineProps) {
  const { t } = useTranslation('chat');
  const text = useLineProblem(item);
  const { nonce = '' } = item;
  return (
    <div className={classes.failed} role="alert">
      <span>{text}</span>
      <button
        type="button"
        onClick={() => {
          onRetry(nonce);
        }}
      >
        {t('sendAgain')}
      </button>
      {onTakeBack !== undefined && (
        <button
          type="button"
          onClick={() => {
            onTakeBack(item);
          }}
        >
          {t('changeLine')}
        </button>
      )}
      <button
        type="button"
        onClick={() => {
          onDiscard(nonce);
        }}
      >
        {t('discard')}
      </button>
    </div>
  );
}
