import { useTranslation } from 'react-i18next';
import type { ChatCard } from '@/api/chat';
import type { ChatState } from '@/chat/types';
import { useSelected } from '@/hooks/useSelected';
import type { ChatDesk } from '../ChatDesk';
import { TIMEOUTS } from '../menu/timeouts';
import { mayActOn } from '../rank';
import { useSpanText } from '../useWaitText';

/** What can be done about somebody, by a click or by one key. */
export interface CardAct {
  name: string;
  label: string;
  key?: string;
  danger?: boolean;
  act: () => unknown;
}

const youOf = ({ you }: ChatState) => you;
const meOf = ({ me }: ChatState) => me;
/** The timeout that has a key. */
const USUAL = 600;

/**
 * What a moderator can do; nothing that would be refused.
 *
 * @param messageId of the message that the card was opened from
 */
export function useCardActs(desk: ChatDesk, card: ChatCard | undefined, messageId?: string): CardAct[] {
  const { t } = useTranslation('chat');
  const span = useSpanText();
  const you = useSelected(desk.room.state, youOf);
  const me = useSelected(desk.room.state, meOf);
  if (card === undefined || me?.id === card.id || !mayActOn(you, card.roles)) return [];
  const { silence } = card;
  const banned = silence !== undefined && silence.until === undefined;
  const shadowable = card.roles.every((role) => role === 'subscriber');
  const ask = (kind: 'timeout' | 'ban' | 'warn') => () => {
    desk.ask({ person: card, kind });
  };
  const acts: (CardAct | false)[] = [
    { name: 'warn', label: t('menu.warn'), key: 'w', act: ask('warn') },
    ...(silence === undefined
      ? TIMEOUTS.map((seconds) => ({
          name: `timeout${seconds}`,
          label: t('menu.timeout', { wait: span(seconds * 1000) }),
          key: seconds === USUAL ? 't' : undefined,
          act: () => desk.silence(card, seconds),
        }))
      : [{ name: 'lift', label: t('menu.lift'), act: () => desk.lift(card) }]),
    silence === undefined && { name: 'timeout', label: t('menu.timeoutOther'), act: ask('timeout') },
    shadowable &&
      (card.shadowed === true
        ? { name: 'unshadow', label: t('menu.unshadow'), key: 's', act: () => desk.unshadow(card) }
        : { name: 'shadow', label: t('menu.shadow'), key: 's', act: () => desk.shadow(card) }),
    !banned && { name: 'ban', label: t('menu.ban'), key: 'b', danger: true, act: ask('ban') },
    messageId !== undefined && {
      name: 'delete',
      label: t('card.delete'),
      key: 'd',
      act: () => desk.remove(messageId),
    },
  ];
  return acts.filter((act) => act !== false);
}
