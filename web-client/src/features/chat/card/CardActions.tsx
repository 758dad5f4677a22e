import { useTranslation } from 'react-i18next';
import type { ChatCard } from '@/api/chat';
import type { ChatState } from '@/chat/types';
import { Button, ButtonLink } from '@/components/Button';
import { useSelected } from '@/hooks/useSelected';
import type { ChatDesk } from '../ChatDesk';
import { TIMEOUTS } from '../menu/timeouts';
import { mayActOn } from '../rank';
import { useSpanText } from '../useWaitText';
import classes from './card.module.css';

interface CardActionsProps {
  desk: ChatDesk;
  card: ChatCard;
  onDone: () => void;
}

const youOf = ({ you }: ChatState) => you;
const meOf = ({ me }: ChatState) => me;

/** What can be done with somebody. */
export function CardActions({ desk, card, onDone }: CardActionsProps) {
  const { t } = useTranslation('chat');
  const span = useSpanText();
  const you = useSelected(desk.room.state, youOf);
  const me = useSelected(desk.room.state, meOf);
  const own = me?.id === card.id;
  const above = !own && mayActOn(you, card.roles);
  const done = (act: () => unknown) => () => {
    onDone();
    act();
  };
  return (
    <div className={classes.actions}>
      {card.channel !== undefined && <ButtonLink to={`/c/${card.channel}`}>{t('card.channel')}</ButtonLink>}
      {me !== undefined && !own && (
        <Button
          onClick={done(() => {
            desk.room.drafting.mention({ id: card.id, name: card.name });
          })}
        >
          {t('menu.mention')}
        </Button>
      )}
      {above && card.silence !== undefined && (
        <Button onClick={done(() => desk.lift(card))}>{t('menu.lift')}</Button>
      )}
      {above && card.silence === undefined && (
        <>
          {TIMEOUTS.map((seconds) => (
            <Button key={seconds} onClick={done(() => desk.silence(card, seconds))}>
              {t('menu.timeout', { wait: span(seconds * 1000) })}
            </Button>
          ))}
          <Button
            onClick={done(() => {
              desk.ask({ person: card, kind: 'timeout' });
            })}
          >
            {t('menu.timeoutOther')}
          </Button>
        </>
      )}
      {above && (card.silence === undefined || card.silence.until !== undefined) && (
        <Button
          onClick={done(() => {
            desk.ask({ person: card, kind: 'ban' });
          })}
        >
          {t('menu.ban')}
        </Button>
      )}
    </div>
  );
}
