import { useTranslation } from 'react-i18next';
import type { ChatCard } from '@/api/chat';
import type { ChatState } from '@/chat/types';
import { Button, ButtonLink } from '@/components/Button';
import { useSelected } from '@/hooks/useSelected';
import type { ChatDesk } from '../ChatDesk';
import { tamed } from '../text';
import type { CardAct } from './useCardActs';
import classes from './card.module.css';

interface CardActionsProps {
  desk: ChatDesk;
  card: ChatCard;
  acts: CardAct[];
  onDone: () => void;
}

const meOf = ({ me }: ChatState) => me;

/** What can be done with somebody. */
export function CardActions({ desk, card, acts, onDone }: CardActionsProps) {
  const { t } = useTranslation('chat');
  const me = useSelected(desk.room.state, meOf);
  return (
    <div className={classes.actions}>
      {card.channel !== undefined && <ButtonLink to={`/c/${card.channel}`}>{t('card.channel')}</ButtonLink>}
      {me !== undefined && me.id !== card.id && (
        <Button
          onClick={() => {
            onDone();
            desk.room.drafting.mention({ id: card.id, name: card.name });
          }}
        >
          {t('menu.mention')}
        </Button>
      )}
      {me?.id !== card.id && (
        <Button
          onClick={() => {
            onDone();
            desk.report({ kind: 'person', id: card.id, name: tamed(card.name) });
          }}
        >
          {t('menu.report')}
        </Button>
      )}
      {acts.map(({ name, label, key, danger, act }) => (
        <Button
          key={name}
          tone={danger === true ? 'danger' : undefined}
          aria-keyshortcuts={key}
          onClick={() => {
            onDone();
            act();
          }}
        >
          {label}
          {key !== undefined && (
            <kbd className={classes.key} aria-hidden="true">
              {key.toUpperCase()}
            </kbd>
          )}
        </Button>
      ))}
    </div>
  );
}
