import { IconShieldQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/components/IconButton';
import { useObservable } from '@/hooks/useObservable';
import type { ChatDesk } from '../ChatDesk';
import { useHeld, useHeldNews, useKeepsOrder } from './useHeld';
import classes from './held.module.css';

/** For who keeps order: how much waits for them, and the way to it. */
export function HeldButton({ desk }: { desk: ChatDesk }) {
  const { t } = useTranslation('chat');
  const keepsOrder = useKeepsOrder(desk);
  const open = useObservable(desk.queue);
  const { data = [] } = useHeld(desk);
  useHeldNews(desk);
  if (!keepsOrder) return null;
  const count = data.length;
  return (
    <IconButton
      className={classes.button}
      label={count === 0 ? t('held.title') : t('held.waiting', { count })}
      icon={
        <>
          <IconShieldQuestion size={20} />
          {count > 0 && (
            <span className={classes.badge} aria-hidden="true">
              {count > 99 ? '99+' : count}
            </span>
          )}
        </>
      }
      aria-expanded={open}
      onClick={() => {
        desk.look(!open);
      }}
    />
  );
}
