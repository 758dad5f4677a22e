import { IconMessages, IconPlugConnected } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ChatState } from '@/chat/types';
import { Button } from '@/components/Button';
import { Skeleton } from '@/components/Skeleton';
import { useProblemText } from '@/hooks/useProblemText';
import classes from './panel.module.css';

const WIDTHS = ['72%', '48%', '86%', '60%', '40%', '78%'];

/** What the chat shows beside messages, or instead of them. */
export function ChatNotice({ state, onAgain }: { state: ChatState; onAgain: () => void }) {
  const { t } = useTranslation('chat');
  const problem = useProblemText(state.problem?.code);
  const empty = state.messages.length === 0;
  if (state.status === 'failed') {
    return (
      <div className={classes.notice} data-fills={empty || undefined} role="alert">
        <p>{t('closed')}</p>
        <p className={classes.why}>{problem}</p>
        <Button onClick={onAgain}>{t('tryAgain')}</Button>
      </div>
    );
  }
  if (state.status === 'reconnecting') {
    return (
      <div className={classes.bar} role="status">
        <IconPlugConnected size={16} aria-hidden="true" />
        {t('reconnecting')}
      </div>
    );
  }
  if (!empty) return null;
  if (state.status === 'opening') {
    return (
      <div className={classes.opening} role="status">
        <span className="sr-only">{t('opening')}</span>
        {WIDTHS.map((inlineSize) => (
          <Skeleton key={inlineSize} inlineSize={inlineSize} blockSize="16px" />
        ))}
      </div>
    );
  }
  return (
    <div className={classes.notice} data-fills>
      <IconMessages size={28} aria-hidden="true" />
      <p>{t('empty')}</p>
      <p className={classes.why}>{state.me === undefined ? t('emptySignedOut') : t('emptyText')}</p>
    </div>
  );
}
