import { useTranslation } from 'react-i18next';
import type { ChatCard } from '@/api/chat';
import { useNow } from '@/hooks/useNow';
import { useFormat } from '@/i18n/useFormat';
import { Badges } from '../Badges';
import { tamed } from '../text';
import { useWaitText } from '../useWaitText';
import classes from './card.module.css';

/** What is known of somebody. */
export function CardFacts({ card }: { card: ChatCard }) {
  const { t } = useTranslation('chat');
  const format = useFormat();
  return (
    <>
      {card.roles.length > 0 && (
        <ul className={classes.roles}>
          {card.roles.map((role) => (
            <li key={role}>
              <span aria-hidden="true">
                <Badges roles={[role]} />
              </span>
              {t(`roles.${role}`)}
            </li>
          ))}
        </ul>
      )}
      <dl className={classes.facts}>
        <dt>{t('card.since')}</dt>
        <dd>{format.date(Date.parse(card.memberSince))}</dd>
        {card.followsSince !== undefined && (
          <>
            <dt>{t('card.follows')}</dt>
            <dd>{format.date(Date.parse(card.followsSince))}</dd>
          </>
        )}
        <dt>{t('card.messages')}</dt>
        <dd>{format.count(card.messages)}</dd>
      </dl>
      {card.shadowed === true && <p className={classes.silenced}>{t('card.shadowed')}</p>}
      {card.silence !== undefined && <Silenced silence={card.silence} />}
    </>
  );
}

function Silenced({ silence: { until, reason } }: { silence: NonNullable<ChatCard['silence']> }) {
  const { t } = useTranslation('chat');
  const wait = useWaitText();
  const now = useNow();
  return (
    <p className={classes.silenced}>
      {until === undefined ? t('card.banned') : t('card.timedOut', { wait: wait(Date.parse(until) - now) })}
      {reason !== undefined && (
        <>
          {' '}
          <bdi>{tamed(reason)}</bdi>
        </>
      )}
    </p>
  );
}
