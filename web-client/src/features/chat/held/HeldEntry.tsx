import { useTranslation } from 'react-i18next';
import type { HeldMessage } from '@/api/schema';
import { Button } from '@/components/Button';
import { useNow } from '@/hooks/useNow';
import { tamed } from '../text';
import { useWaitText } from '../useWaitText';
import type { Decide } from './useDecision';
import classes from './held.module.css';

interface HeldEntryProps {
  message: HeldMessage;
  onDecide: Decide;
}

/** One message that waits: who wants to say what, and what there is against it. */
export function HeldEntry({ message, onDecide }: HeldEntryProps) {
  const { t } = useTranslation('chat');
  const wait = useWaitText();
  const now = useNow(10_000);
  const { id, authorName, text, reason, detail, expiresAt } = message;
  const name = tamed(authorName);
  return (
    <li className={classes.entry} data-held={id} tabIndex={-1}>
      <p className={classes.what}>
        <bdi className={classes.name}>{name}</bdi> <bdi>{tamed(text)}</bdi>
      </p>
      <p className={classes.note}>
        {t(`held.reason.${reason}`)}
        {detail !== undefined && (
          <>
            {': '}
            <bdi className={classes.detail}>{detail}</bdi>
          </>
        )}
        {' · '}
        {t('held.left', { wait: wait(Math.max(0, Date.parse(expiresAt) - now)) })}
      </p>
      <div className={classes.actions}>
        <Button
          aria-label={t('held.approveOf', { name })}
          aria-keyshortcuts="a"
          onClick={() => {
            onDecide(message, 'approve');
          }}
        >
          {t('held.approve')}
        </Button>
        <Button
          tone="plain"
          aria-label={t('held.denyOf', { name })}
          aria-keyshortcuts="d"
          onClick={() => {
            onDecide(message, 'deny');
          }}
        >
          {t('held.deny')}
        </Button>
      </div>
    </li>
  );
}
