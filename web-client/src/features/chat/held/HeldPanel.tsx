import { useTranslation } from 'react-i18next';
import { IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { problemCode } from '@/api/problem';
import { Button } from '@/components/Button';
import { FormProblem } from '@/components/FormProblem';
import { IconButton } from '@/components/IconButton';
import { Skeleton } from '@/components/Skeleton';
import { useObservable } from '@/hooks/useObservable';
import type { ChatDesk } from '../ChatDesk';
import { HeldEntry } from './HeldEntry';
import { useDecision } from './useDecision';
import { useHeld, useKeepsOrder } from './useHeld';
import { useHeldKeys } from './useHeldKeys';
import classes from './held.module.css';

/** What waits for a moderator, when one looks at it. */
export function HeldPanel({ desk }: { desk: ChatDesk }) {
  const keepsOrder = useKeepsOrder(desk);
  const open = useObservable(desk.queue);
  return keepsOrder && open ? <Queue desk={desk} /> : null;
}

function Queue({ desk }: { desk: ChatDesk }) {
  const { t } = useTranslation('chat');
  const held = useHeld(desk);
  const decide = useDecision(desk);
  const panel = useRef<HTMLElement>(null);
  const close = () => {
    desk.look(false);
  };
  const onKeyDown = useHeldKeys(panel, held.data ?? [], decide, close);
  useEffect(() => {
    panel.current?.focus();
  }, []);
  return (
    <section
      ref={panel}
      className={classes.panel}
      aria-label={t('held.title')}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <header className={classes.head}>
        <h3>{t('held.title')}</h3>
        <IconButton label={t('held.close')} icon={<IconX size={16} />} onClick={close} />
      </header>
      {held.isPending && <Skeleton inlineSize="100%" blockSize="72px" />}
      {held.isError && (
        <div className={classes.failed}>
          <FormProblem code={problemCode(held.error)} />
          <Button onClick={() => void held.refetch()}>{t('tryAgain')}</Button>
        </div>
      )}
      {held.data?.length === 0 && <p className={classes.note}>{t('held.none')}</p>}
      {held.data !== undefined && held.data.length > 0 && (
        <>
          <p className={classes.note}>{t('held.keys')}</p>
          <ul className={classes.list}>
            {held.data.map((message) => (
              <HeldEntry key={message.id} message={message} onDecide={decide} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
